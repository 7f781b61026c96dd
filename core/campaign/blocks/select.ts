// One of several answers, from a list that opens.
import * as z from 'zod/mini';
import { choicesShape, listedOptions } from './choices';

export const selectBlockSchema = z.strictObject({
  ...choicesShape,
  kind: z.literal('select'),
  options: listedOptions,
});
