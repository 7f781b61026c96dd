// What a page calls a value, as text: lists and objects are none.

/** Of booleans, bigints, numbers and strings, by the names of their types. */
const TELLING = /^(b|n|st)/;

export function toText(value: unknown): string {
  return TELLING.test(typeof value) ? `${value}` : '';
}
