// Names of properties that no one outside a bundle ever sees. They are shortened the same way in every bundle, because
// the runtime hands objects to the renderer. Never list what travels (events, data of the site), is kept (the record),
// is public (`window.beckon`, `data-` attributes), or that a browser knows.

const NAMES = [
  'address',
  'arms',
  'attentionHours',
  'card',
  'change',
  'dialog',
  'draw',
  'element',
  'facts',
  'file',
  'format',
  'frequency',
  'goal',
  'holds',
  'interrupted',
  'purpose',
  'report',
  'share',
  'showStep',
  'stages',
  'still',
  'update',
  'variant',
  'wanted',
  'watches',
] as const;

export const INTERNAL_NAMES = new RegExp(`^(${NAMES.join('|')})$`);

export const SHORT_NAMES = Object.fromEntries(
  NAMES.map((name, index) => [name, String.fromCharCode(97 + index)]),
);
