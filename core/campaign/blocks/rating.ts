// A mark: stars from one to five, faces from one to five, or how likely one is to recommend, from 0 to 10.
import * as z from 'zod/mini';
import { fieldShape } from './field';
import { shortText } from './words';

export const ratingBlockSchema = z.strictObject({
  ...fieldShape,
  kind: z.literal('rating'),
  scale: z.enum(['stars', 'emoji', 'nps']),
  /** What the ends of the scale mean; may be empty. */
  low: shortText,
  high: shortText,
});
