// Names of properties that no one outside a bundle ever sees. They are shortened the same way in every bundle, because
// the runtime hands objects to the renderer. Never list what travels (events, data of the site), is kept (the record),
// is public (`window.beckon`, `data-` attributes), or that a browser knows.

const NAMES = [
  'address',
  'allows',
  'arms',
  'attentionHours',
  'card',
  'calm',
  'change',
  'dialog',
  'draw',
  'element',
  'facts',
  'follow',
  'goal',
  'holdOut',
  'holds',
  'interrupted',
  'listen',
  'memory',
  'purpose',
  'read',
  'record',
  'renderer',
  'report',
  'review',
  'rules',
  'showStep',
  'stages',
  'still',
  'told',
  'update',
  'variant',
  'wanted',
  'watches',
  'concluded',
  'isSoldOut',
  'limits',
] as const;

export const INTERNAL_NAMES = new RegExp(`^(${NAMES.join('|')})$`);

/**
 * Letters of short names: of variables, and of the properties above. In one order for all files, so that what is alike in two parts
 * of a script is written alike, and compresses. Of the orders that were tried, these leave the least of the script of
 * bench/embed-bytes.test.ts.
 */
export const LETTERS = 'eartpmindcusgvlkqhEoSyjCxfMwAbIzLPBDHORTUFGKNJVQWXYZ';
const PROPERTY_LETTERS = 'etnirsaolcudpfgmhvxwykbSqMAjCEIzLPBDHORTUFGKNJVQWXYZ';

export const SHORT_NAMES = Object.fromEntries(
  NAMES.map((name, index) => [name, PROPERTY_LETTERS.charAt(index)]),
);
