// A code to copy, the same for everybody.
import * as z from 'zod/mini';
import { LONGEST } from '../limits';
import { blockShape } from './base';
import { plainLayout } from './layout';

export const couponBlockSchema = z.strictObject({
  ...blockShape,
  kind: z.literal('coupon'),
  code: z.string().check(z.maxLength(LONGEST.code)),
  ...plainLayout,
});
