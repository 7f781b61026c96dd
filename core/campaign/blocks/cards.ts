// One or several of some answers, each a picture with words below.
import * as z from 'zod/mini';
import { MOST } from '../limits';
import { choicesShape, severalShape } from './choices';
import { optionSchema } from './field';

export const cardsBlockSchema = z.strictObject({
  ...choicesShape,
  ...severalShape,
  kind: z.literal('cards'),
  options: z.array(optionSchema).check(z.maxLength(MOST.options)),
  /** Any of them; false: one. `least` and `most` say nothing then, nor does `alone` of an answer. */
  several: z.boolean(),
  /** Side by side, where there is room. */
  perRow: z.literal([2, 3]),
  /** Shape of the pictures. */
  ratio: z.enum(['1:1', '4:3', '4:5']),
});
