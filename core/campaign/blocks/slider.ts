// A number that is chosen by pushing a knob along a line.
import * as z from 'zod/mini';
import { LONGEST, RANGE } from '../limits';
import { numberIn } from '../number-in';
import { fieldShape } from './field';

const limit = numberIn(RANGE.slider);
const unit = z.string().check(z.maxLength(LONGEST.unit));

export const sliderBlockSchema = z.strictObject({
  ...fieldShape,
  kind: z.literal('slider'),
  /** Lowest and highest answer, both included. */
  min: limit,
  max: limit,
  /** Between one answer and the next, counted from the lowest. */
  step: numberIn(RANGE.sliderStep),
  /** Where it stands at first; absent: in the middle. */
  start: z.optional(limit),
  /** What stands before and after the number, such as a currency or a unit; may be empty. */
  before: unit,
  after: unit,
});
