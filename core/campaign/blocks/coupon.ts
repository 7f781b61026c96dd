// A code to copy, the same for everybody.
import * as z from 'zod/mini';
import { LONGEST } from '../limits';
import { idSchema } from '../ids';
import { plainLayout } from './layout';

export const couponBlockSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('coupon'),
  code: z.string().check(z.maxLength(LONGEST.code)),
  ...plainLayout,
});
