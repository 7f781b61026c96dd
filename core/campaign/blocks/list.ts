// Points, one below the other.
import * as z from 'zod/mini';
import { idSchema } from '../ids';
import { plainLayout } from './layout';
import { longText } from './words';

export const listBlockSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('list'),
  /** A point a line; lines without words are passed over. */
  text: longText,
  marker: z.enum(['bullet', 'number', 'tick']),
  ...plainLayout,
});
