// Figures from rows of the roll-ups, whichever store they were read from. Pure.
import {
  ENROLMENT_GOALS,
  NAMED_VALUES,
  OTHER_VALUES,
  type ArmFigures,
  type EnrolmentGoal,
  type Revenue,
  type TrendPoint,
} from '../event-store';
import { CAPPED, type CountedGoal } from './counted-visitor';

export interface ArmCount {
  arm: string;
  goal: CountedGoal;
  visitors: number;
  /** Times that they reached it. */
  times: number;
}
export interface ArmMoney extends Revenue {
  arm: string;
}

/** @param rows by hour and arm, as `toArms` wants them */
export function assembleHours(
  rows: readonly (ArmCount & { hour: number })[],
  money: readonly (ArmMoney & { hour: number })[],
): TrendPoint[] {
  const moneyOf = groupBy(money, (row) => row.hour);
  return [...groupBy(rows, (row) => row.hour)].map(([hour, counts]) => ({
    hour,
    arms: toArms(counts, moneyOf.get(hour)),
  }));
}

/**
 * The values with the most exposed visitors first, and what they leave over of the totals.
 * @param totals absent: the rows hold every value there is, or values do not add up to everybody @param most named values
 */
export function assembleValues(
  rows: readonly (ArmCount & { value: string })[],
  money: readonly (ArmMoney & { value: string })[],
  totals?: readonly ArmFigures[],
  most = NAMED_VALUES,
): { value: string; arms: ArmFigures[] }[] {
  const moneyOf = groupBy(money, (row) => row.value);
  const named = [...groupBy(rows, (row) => row.value)]
    .map(([value, counts]) => ({ value, arms: toArms(counts, moneyOf.get(value)) }))
    .sort((a, b) => exposedIn(b.arms) - exposedIn(a.arms) || (a.value < b.value ? -1 : 1))
    .slice(0, totals ? most : Infinity);
  if (totals) return withOther(named, totals);
  const isOther = ({ value }: { value: string }) => value === OTHER_VALUES;
  return [...named.filter((one) => !isOther(one)), ...named.filter(isOther)];
}

function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** @param counts and `money` by arm; money by currency within it */
export function toArms(counts: readonly ArmCount[], money: readonly ArmMoney[] = []): ArmFigures[] {
  const moneyOf = groupBy(money, (row) => row.arm);
  return [...groupBy(counts, (row) => row.arm)].map(([arm, rows]) => {
    const byGoal = new Map(rows.map((row) => [row.goal, row]));
    const of = (goal: CountedGoal) => byGoal.get(goal);
    const reached = Object.fromEntries(ENROLMENT_GOALS.map((goal) => [goal, of(goal)?.visitors ?? 0]));
    return {
      arm,
      exposed: of('exposed')?.visitors ?? 0,
      reached: reached as Record<EnrolmentGoal, number>,
      orders: of('ordered')?.times ?? 0,
      verifiedOrders: of('verified')?.times ?? 0,
      ...toRevenue(moneyOf.get(arm) ?? []),
    };
  });
}

function toRevenue(rows: readonly ArmMoney[]): Pick<ArmFigures, 'revenue' | 'capped'> {
  const money = rows.map(({ currency, visitors, total, squares }) => ({
    currency,
    visitors,
    total,
    squares,
  }));
  const capped = money.find(({ currency }) => currency.endsWith(CAPPED));
  return {
    revenue: money.filter(({ currency }) => !currency.endsWith(CAPPED)),
    ...(capped && { capped: { ...capped, currency: capped.currency.slice(0, -CAPPED.length) } }),
  };
}

function exposedIn(arms: readonly ArmFigures[]): number {
  return arms.reduce((sum, arm) => sum + arm.exposed, 0);
}

/** Adds what the named values leave over of the totals; a value that is itself called "other" joins it. */
function withOther(
  named: { value: string; arms: ArmFigures[] }[],
  totals: readonly ArmFigures[],
): { value: string; arms: ArmFigures[] }[] {
  const kept = named.filter(({ value }) => value !== OTHER_VALUES);
  const keptArms = kept.flatMap(({ arms }) => arms);
  const rest = totals
    .map((total) =>
      minus(
        total,
        keptArms.filter(({ arm }) => arm === total.arm),
      ),
    )
    .filter(({ exposed }) => exposed > 0);
  return rest.length > 0 ? [...kept, { value: OTHER_VALUES, arms: rest }] : kept;
}

function minus(total: ArmFigures, parts: readonly ArmFigures[]): ArmFigures {
  const reached = { ...total.reached };
  let { exposed, orders, verifiedOrders, revenue, capped } = total;
  for (const part of parts) {
    exposed -= part.exposed;
    orders -= part.orders;
    verifiedOrders -= part.verifiedOrders;
    revenue = revenue.map((sum) => withoutMoney(sum, part.revenue));
    capped &&= withoutMoney(capped, part.capped ? [part.capped] : []);
    for (const goal of ENROLMENT_GOALS) reached[goal] -= part.reached[goal];
  }
  const left = revenue.filter(({ visitors }) => visitors > 0);
  return {
    arm: total.arm,
    exposed,
    reached,
    orders,
    verifiedOrders,
    revenue: left,
    ...(capped && capped.visitors > 0 && { capped }),
  };
}

function withoutMoney(sum: Revenue, parts: readonly Revenue[]): Revenue {
  const part = parts.find(({ currency }) => currency === sum.currency);
  if (!part) return sum;
  return {
    currency: sum.currency,
    visitors: sum.visitors - part.visitors,
    total: sum.total - part.total,
    squares: sum.squares - part.squares,
  };
}
