// How far the cart is from a sum, such as that of free shipping.
import * as z from 'zod/mini';
import { RANGE } from '../limits';
import { wholeNumberIn } from '../number-in';
import { blockShape } from './base';
import { plainLayout } from './layout';
import { shortText } from './words';

export const progressBlockSchema = z.strictObject({
  ...blockShape,
  kind: z.literal('progress'),
  /** Minor currency units. */
  sum: wholeNumberIn(RANGE.cartTotal),
  /** ISO 4217. A cart in another one is not compared with it. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  /** `{left}` stands for what is missing. */
  before: shortText,
  reached: shortText,
  ...plainLayout,
});
