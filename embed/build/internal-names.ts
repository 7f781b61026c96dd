// Names of properties that no one outside a bundle ever sees. They are shortened the same way in every bundle, because
// the runtime hands objects to the renderer. Never list what travels (events, data of the site), is kept (the record),
// is public (`window.beckon`, `data-` attributes), or that a browser knows.

const NAMES = [
  'address',
  'allows',
  'arms',
  'atMost',
  'attentionHours',
  'card',
  'change',
  'dialog',
  'draw',
  'element',
  'everyHours',
  'facts',
  'follow',
  'frequency',
  'goal',
  'holdOut',
  'holds',
  'interrupted',
  'listen',
  'memory',
  'purpose',
  'read',
  'record',
  'report',
  'restAfterCloseDays',
  'review',
  'rules',
  'showStep',
  'stages',
  'still',
  'stopAfterCloses',
  'stopAfterConversion',
  'told',
  'update',
  'variant',
  'wanted',
  'watches',
] as const;

export const INTERNAL_NAMES = new RegExp(`^(${NAMES.join('|')})$`);

/**
 * By how often a letter stands in JavaScript anyway, because short names are made of them: in one order for all files, so that
 * what is alike in two parts of a script is written alike, and compresses.
 */
export const LETTERS = 'etnirsaolcudpfgmhvxwykbSqMAjCEIzLPBDHORTUFGKNJVQWXYZ';

export const SHORT_NAMES = Object.fromEntries(NAMES.map((name, index) => [name, LETTERS.charAt(index)]));
