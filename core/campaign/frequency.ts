// How often one visitor may meet a campaign. The site-wide attention budget is a setting of the site.
import * as z from 'zod/mini';
import { LONGEST, MOST, RANGE } from './limits';
import { numberIn, wholeNumberIn } from './number-in';

/** Hours that are whole minutes, as near as a number can be to a sixtieth. */
const wholeMinutes = z.refine<number>((hours) => Math.abs(hours * 60 - Math.round(hours * 60)) < 1e-6);

const offered = z.array(z.string().check(z.maxLength(LONGEST.offered))).check(z.maxLength(MOST.offered));

export const frequencySchema = z.strictObject({
  /** Least time between two showings, hours, in whole minutes. 0: no limit. */
  everyHours: numberIn(RANGE.everyHours).check(wholeMinutes),
  /** One visit in so many; absent: no limit. */
  everyVisits: z.optional(wholeNumberIn(RANGE.everyVisits)),
  /** One page view in so many, of all visits; absent: no limit. */
  everyPages: z.optional(wholeNumberIn(RANGE.everyPages)),
  /** Showings in all; null: no limit. */
  atMost: z.nullable(wholeNumberIn(RANGE.atMost)),
  /** A close rests the campaign for so many days. */
  restAfterCloseDays: wholeNumberIn(RANGE.restAfterCloseDays),
  /** So many closes end it for that visitor; null: never. */
  stopAfterCloses: z.nullable(wholeNumberIn(RANGE.stopAfterCloses)),
  /** Once the visitor submitted or reached the primary goal, never again. */
  stopAfterConversion: z.boolean(),
  /** After an order of what it offers it rests for so many days; neither products nor categories: after any order. */
  afterOrder: z.optional(
    z.strictObject({
      days: wholeNumberIn(RANGE.afterOrderDays),
      /** Ids by which the shop names its products. */
      products: z.optional(offered),
      categories: z.optional(offered),
    }),
  ),
});
export type Frequency = z.infer<typeof frequencySchema>;
