// Words the renderer adds to what the owner wrote. They travel inside the design, so that a design in another language
// needs no other program.

export const RENDER_TEXTS = {
  close: 'Close',
  emailMissing: 'Please enter your e-mail address.',
  emailWrong: 'Please check the address. It should look like name@example.com.',
  copy: 'Copy',
  copied: 'Copied',
  consentMissing: 'Please tick the box to continue.',
  why: 'Why am I seeing this?',
  whyIntroduction: 'It appears because of:',
  fewer: 'Show me fewer like this',
  forget: 'Forget me',
  back: 'Back',
} as const;
