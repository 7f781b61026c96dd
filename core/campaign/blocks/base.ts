// What blocks of every kind have in common.
import * as z from 'zod/mini';
import { idSchema } from '../ids';
import { MOST } from '../limits';

/** A column, and the block of columns in the same step that it belongs to. Whether there is one is decided where it is read. */
export const insideSchema = z.strictObject({
  block: idSchema,
  /** From 0, the first in reading order. */
  column: z.int().check(z.gte(0), z.lt(MOST.columns)),
});
export type Inside = z.infer<typeof insideSchema>;

/** To be spread into the object of a kind, beside the kind. */
export const blockShape = {
  id: idSchema,
  /** Absent: it stands on its own, across the whole width. */
  inside: z.optional(insideSchema),
};
