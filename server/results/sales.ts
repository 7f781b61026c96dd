// What visitors bought, as every page shows it. What counts as an order, and when, is said at ENROLMENT_GOALS.
import type { ArmFigures } from '../ingest/event-store';

export interface Sales {
  /** Visitors counted, each once per phase, whether they saw anything or were held out. */
  exposed: number;
  /** Of these, who ordered; and of these, who did so within a day of seeing the campaign, or later. */
  ordered: number;
  direct: number;
  assisted: number;
  /** Their orders, and how many of them the shop's server signed. */
  orders: number;
  verifiedOrders: number;
  /** In the currency of the site, minor units, less what was given back. */
  revenue: number;
  /** Visitors with an order in that currency. */
  payers: number;
  /** In other currencies, which are never added. */
  elsewhere: { currency: string; total: number }[];
}

/** @param currency of the site, ISO 4217 */
export function sumSales(arms: readonly ArmFigures[], currency: string): Sales {
  const elsewhere = new Map<string, number>();
  const sum = {
    exposed: 0,
    ordered: 0,
    direct: 0,
    assisted: 0,
    orders: 0,
    verifiedOrders: 0,
    revenue: 0,
    payers: 0,
  };
  for (const { exposed, reached, orders, verifiedOrders, revenue } of arms) {
    sum.exposed += exposed;
    sum.ordered += reached.ordered;
    sum.direct += reached.direct;
    sum.assisted += reached.assisted;
    sum.orders += orders;
    sum.verifiedOrders += verifiedOrders;
    for (const money of revenue)
      if (money.currency === currency) {
        sum.revenue += money.total;
        sum.payers += money.visitors;
      } else elsewhere.set(money.currency, (elsewhere.get(money.currency) ?? 0) + money.total);
  }
  const others = [...elsewhere].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...sum, elsewhere: others.map(([other, total]) => ({ currency: other, total })) };
}
