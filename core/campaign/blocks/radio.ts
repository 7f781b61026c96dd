// One of several answers, all in sight.
import * as z from 'zod/mini';
import { choicesShape, radioOptions } from './choices';

export const radioBlockSchema = z.strictObject({
  ...choicesShape,
  kind: z.literal('radio'),
  options: radioOptions,
});
