// How often one visitor may meet a campaign. The site-wide attention budget is a setting of the site.
import * as z from 'zod/mini';

const wholeNumber = (low: number, high: number) => z.number().check(z.int(), z.gte(low), z.lte(high));

export const frequencySchema = z.strictObject({
  /** Least time between two showings, hours. 0: no limit. */
  everyHours: wholeNumber(0, 8760),
  /** Showings in all; null: no limit. */
  atMost: z.nullable(wholeNumber(1, 1000)),
  /** A close rests the campaign for so many days. */
  restAfterCloseDays: wholeNumber(0, 365),
  /** So many closes end it for that visitor; null: never. */
  stopAfterCloses: z.nullable(wholeNumber(1, 20)),
  /** Once the visitor submitted or reached the primary goal, never again. */
  stopAfterConversion: z.boolean(),
});
export type Frequency = z.infer<typeof frequencySchema>;
