// A campaign is met on one of so many page views.
import type { Moment, Rule } from '@/core/decision';
import type { Read } from '@/core/targeting/read-fact';

/**
 * Refuses until so many page views have come since that of the last exposure. An exposure from before pages were counted came
 * before the first of them. Where the count cannot be known, whoever met it once does not meet it again.
 * @param readPages page views of all visits, this one included
 */
export const everyPages =
  <Facts>(least: number, readPages: Read<Moment<Facts>, number>): Rule<Facts> =>
  (moment, { campaigns }, campaign) => {
    const { exposed, page = 0 } = campaigns[campaign] ?? {};
    if (!exposed) return undefined;
    const pages = readPages(moment);
    return pages !== undefined && pages >= page + least ? undefined : 'frequency.pages';
  };
