// Points, one below the other.
import * as z from 'zod/mini';
import { blockShape } from './base';
import { plainLayout } from './layout';
import { longText } from './words';

export const listBlockSchema = z.strictObject({
  ...blockShape,
  kind: z.literal('list'),
  /** A point a line; lines without words are passed over. */
  text: longText,
  marker: z.enum(['bullet', 'number', 'tick']),
  ...plainLayout,
});
