// Any of several answers.
import * as z from 'zod/mini';
import { choicesShape, severalOptions, severalShape } from './choices';

export const checkboxesBlockSchema = z.strictObject({
  ...choicesShape,
  ...severalShape,
  kind: z.literal('checkboxes'),
  options: severalOptions,
});
