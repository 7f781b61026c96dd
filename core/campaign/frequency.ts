// How often one visitor may meet a campaign. The site-wide attention budget is a setting of the site.
import * as z from 'zod/mini';
import { RANGE } from './limits';
import { wholeNumberIn } from './number-in';

export const frequencySchema = z.strictObject({
  /** Least time between two showings, hours. 0: no limit. */
  everyHours: wholeNumberIn(RANGE.everyHours),
  /** Showings in all; null: no limit. */
  atMost: z.nullable(wholeNumberIn(RANGE.atMost)),
  /** A close rests the campaign for so many days. */
  restAfterCloseDays: wholeNumberIn(RANGE.restAfterCloseDays),
  /** So many closes end it for that visitor; null: never. */
  stopAfterCloses: z.nullable(wholeNumberIn(RANGE.stopAfterCloses)),
  /** Once the visitor submitted or reached the primary goal, never again. */
  stopAfterConversion: z.boolean(),
});
export type Frequency = z.infer<typeof frequencySchema>;
