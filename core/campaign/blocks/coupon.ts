// A code to copy: the same for everybody, or one of a pool for each.
import * as z from 'zod/mini';
import { LONGEST } from '../limits';
import { blockShape } from './base';
import { plainLayout } from './layout';

export const couponBlockSchema = z.strictObject({
  ...blockShape,
  kind: z.literal('coupon'),
  code: z.string().check(z.maxLength(LONGEST.code)),
  /** Id of the pool that codes come from; absent: `code` is the same for everybody. */
  pool: z.optional(z.string().check(z.maxLength(LONGEST.factName))),
  /** What is said when none is left; absent: as usual. */
  noneLeft: z.optional(z.string().check(z.maxLength(LONGEST.shortText))),
  ...plainLayout,
});
