// What a page calls a value, as text: lists and objects are none.

/** Booleans, bigints, numbers and strings, by the names of their types. */
export const toText = (value: unknown): string => (/^(b|n|st)/.test(typeof value) ? `${value}` : '');
