// A campaign rests for visitors who bought what it offers.
import type { Moment, Rule } from '@/core/decision';
import type { Read } from '@/core/targeting/read-fact';

const DAY = 86_400_000;

/** What is remembered of orders. */
export interface Purchases {
  /** Of the last order, ms. */
  at: number;
  /** Each with the time of its order, ms. */
  lines: readonly { id: string; category?: string; at: number }[];
}

/**
 * Refuses for so many days after an order of something that is offered; of an order that does not say what was in it, nothing is
 * known. A clock that was set back does not end the rest.
 * @param products ids, and `categories`: lower case; both empty: whatever was ordered
 * @param read undefined: no order is known
 */
export const afterOrder =
  <Facts>(
    days: number,
    products: readonly string[],
    categories: readonly string[],
    read: Read<Moment<Facts>, Purchases>,
  ): Rule<Facts> =>
  (moment) => {
    const orders = read(moment);
    const isLate = (at: number) => Math.abs(moment.now - at) < days * DAY;
    const has = (offered: readonly string[], text?: string) =>
      text !== undefined && offered.includes(text.toLowerCase());
    const isOffered =
      products.length + categories.length > 0
        ? orders?.lines.some(
            ({ at, category, id }) => isLate(at) && (has(products, id) || has(categories, category)),
          )
        : orders && isLate(orders.at);
    return isOffered ? 'frequency.bought' : undefined;
  };
