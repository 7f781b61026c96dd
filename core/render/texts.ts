// Words the renderer adds to what the owner wrote. They travel inside the design, so that a design in another language
// needs no other program.

export const RENDER_TEXTS = {
  close: 'Close',
  emailMissing: 'Please enter your e-mail address.',
  emailWrong: 'Please check the address. It should look like name@example.com.',
  copy: 'Copy',
  copied: 'Copied',
  claim: 'Show my code',
  claimWaits: 'Your code',
  claimAsks: 'One moment…',
  claimAddress: 'Please leave your e-mail address first.',
  claimConsent: 'Each visitor gets one code. Please accept the cookies of this shop first.',
  claimNone: 'All codes have been given out.',
  claimFailed: 'The code could not be fetched. Please try again.',
  day: 'day',
  days: 'days',
  hour: 'hour',
  hours: 'hours',
  minute: 'min',
  minutes: 'min',
  second: 'sec',
  seconds: 'sec',
  adding: 'Adding to your cart…',
  added: 'It is in your cart.',
  products: 'Products',
  before: 'Before: ',
  notAdded: 'It could not be put into your cart. Please try again.',
  play: (title: string) => (title ? `Play the video: ${title}` : 'Play the video'),
  keepOpen: 'Keep it open',
  consentMissing: 'Please tick the box to continue.',
  fieldMissing: 'Please fill this in.',
  choiceMissing: 'Please choose an answer.',
  choicesMissing: 'Please choose at least one answer.',
  choices: (least: number | undefined, most: number | undefined) => `Choose ${howMany(least, most)}.`,
  choicesWrong: (least: number | undefined, most: number | undefined) =>
    `Please choose ${howMany(least, most)}.`,
  unanswered: 'No answer yet',
  phoneWrong: 'Please check the number. Digits, spaces and a plus are enough.',
  numberWrong: (min: number | null, max: number | null, whole: boolean) =>
    `Please enter a ${whole ? 'whole ' : ''}number${between(min, max)}.`,
  dateWrong: (earliest: string, latest: string) =>
    `Please enter a date${between(earliest || null, latest || null)}.`,
  optional: '(optional)',
  choose: 'Please choose',
  stars: ['1 star', '2 stars', '3 stars', '4 stars', '5 stars'],
  faces: ['Very bad', 'Bad', 'Neither good nor bad', 'Good', 'Very good'],
  why: 'Why am I seeing this?',
  whyIntroduction: 'It appears because of:',
  fewer: 'Show me fewer like this',
  forget: 'Forget me',
  back: 'Back',
  quizProgress: 'Progress',
} as const;

function howMany(least: number | undefined, most: number | undefined): string {
  const answers = (count: number) => `${count} ${count === 1 ? 'answer' : 'answers'}`;
  if (least === most && least !== undefined) return answers(least);
  if (least !== undefined && most !== undefined) return `${least} to ${answers(most)}`;
  return least === undefined ? `up to ${answers(most ?? 1)}` : `at least ${answers(least)}`;
}

function between(first: number | string | null, last: number | string | null): string {
  if (first !== null && last !== null) return ` from ${first} to ${last}`;
  if (first !== null) return ` from ${first} on`;
  return last === null ? '' : ` up to ${last}`;
}
