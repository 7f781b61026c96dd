// A field for words: one line, or several.
import * as z from 'zod/mini';
import { RANGE } from '../limits';
import { fieldShape } from './field';
import { shortText } from './words';

/** What a browser may fill in by itself; values of HTML's `autocomplete`. */
export const AUTOFILLS = [
  'name', 'given-name', 'family-name', 'organization', 'street-address', 'postal-code', 'address-level2',
] as const; // prettier-ignore

export const textFieldBlockSchema = z.strictObject({
  ...fieldShape,
  kind: z.literal('text-field'),
  /** Several lines. */
  long: z.boolean(),
  placeholder: shortText,
  /** Most characters a visitor can enter. */
  most: z.number().check(z.int(), z.gte(RANGE.answerLength.min), z.lte(RANGE.answerLength.max)),
  /** Absent: nothing the browser knows. */
  autofill: z.optional(z.enum(AUTOFILLS)),
});
