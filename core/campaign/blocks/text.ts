// Running text, and what of it is bold, italic, in the accent colour, or leads somewhere.
import * as z from 'zod/mini';
import { LONGEST, MOST } from '../limits';
import { blockShape } from './base';
import { alignedLayout } from './layout';
import { alignSchema, longText } from './words';

const offset = z.int().check(z.minimum(0), z.maximum(LONGEST.longText));

/** In UTF-16 code units of the text. One that reaches beyond its text is cut where it is read: see `tidyMarks`. */
const markSchema = z.discriminatedUnion('kind', [
  z.strictObject({ from: offset, to: offset, kind: z.enum(['bold', 'italic', 'accent']) }),
  z.strictObject({
    from: offset,
    to: offset,
    kind: z.literal('link'),
    url: z.string().check(z.maxLength(LONGEST.url)),
  }),
]);

export const textBlockSchema = z.strictObject({
  ...blockShape,
  kind: z.literal('text'),
  text: longText,
  /** Absent: all of it is plain. */
  marks: z.optional(z.array(markSchema).check(z.maxLength(MOST.marks))),
  align: alignSchema,
  /** `quiet` is smaller and lighter: notes, small print. */
  tone: z.enum(['normal', 'quiet']),
  ...alignedLayout,
});
