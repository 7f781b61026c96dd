// Figures of a stretch of time, from parts of it. Pure.
import { ENROLMENT_GOALS, type ArmFigures, type TrendPoint } from '../ingest/event-store';
import type { Span } from './find-span';

/** Those that begin within the span. */
export function hoursWithin(hours: readonly TrendPoint[], { from, to }: Span): TrendPoint[] {
  return hours.filter(({ hour }) => hour >= from && hour < to);
}

/** The arms of all these hours; a visitor is in one of them only. In the order of their ids. */
export function armsWithin(hours: readonly TrendPoint[]): ArmFigures[] {
  const sums = new Map<string, ArmFigures>();
  for (const { arms } of hours)
    for (const arm of arms) {
      const sum = sums.get(arm.arm);
      sums.set(arm.arm, sum ? addArm(sum, arm) : arm);
    }
  return [...sums.values()].sort((a, b) => (a.arm < b.arm ? -1 : 1));
}

function addArm(a: ArmFigures, b: ArmFigures): ArmFigures {
  const reached = { ...a.reached };
  for (const goal of ENROLMENT_GOALS) reached[goal] += b.reached[goal];
  const revenue = new Map(a.revenue.map((money) => [money.currency, money]));
  for (const { currency, visitors, total, squares } of b.revenue) {
    const own = revenue.get(currency) ?? { currency, visitors: 0, total: 0, squares: 0 };
    revenue.set(currency, {
      currency,
      visitors: own.visitors + visitors,
      total: own.total + total,
      squares: own.squares + squares,
    });
  }
  return {
    arm: a.arm,
    exposed: a.exposed + b.exposed,
    reached,
    orders: a.orders + b.orders,
    verifiedOrders: a.verifiedOrders + b.verifiedOrders,
    revenue: [...revenue.values()].sort((one, other) => (one.currency < other.currency ? -1 : 1)),
  };
}
