// Running text.
import * as z from 'zod/mini';
import { idSchema } from '../ids';
import { alignSchema, longText } from './words';

export const textBlockSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('text'),
  text: longText,
  align: alignSchema,
  /** `quiet` is smaller and lighter: notes, small print. */
  tone: z.enum(['normal', 'quiet']),
});
