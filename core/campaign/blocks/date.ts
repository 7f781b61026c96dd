// A field for a day.
import * as z from 'zod/mini';
import { fieldShape } from './field';

/** `2026-11-22`; empty: no limit. */
const day = z.string().check(z.regex(/^(?:\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))?$/));

export const dateBlockSchema = z.strictObject({
  ...fieldShape,
  kind: z.literal('date'),
  /** Both included. */
  earliest: day,
  latest: day,
  /** The visitor's own birthday, which browsers can fill in. */
  birthday: z.boolean(),
});
