// What the three kinds of choices have in common: their answers, in order.
import * as z from 'zod/mini';
import { MOST } from '../limits';
import { fieldShape, optionSchema } from './field';

/** To be spread into the object of a kind, beside the kind. */
export const choicesShape = {
  ...fieldShape,
  options: z.array(optionSchema).check(z.maxLength(MOST.options)),
};
