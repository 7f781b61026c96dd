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

/**
 * Visitors who reached a goal and how often they did, a column after the other. `places`: hours or starts of intervals, ms, or values.
 */
type CountColumns<Place> = readonly [
  places: readonly Place[],
  arms: readonly string[],
  goals: readonly CountedGoal[],
  visitors: readonly number[],
  times: readonly number[],
];
type MoneyColumns<Place> = readonly [
  places: readonly Place[],
  arms: readonly string[],
  currencies: readonly string[],
  visitors: readonly number[],
  totals: readonly number[],
  squares: readonly number[],
];

/**
 * Lists of columns as JSON: of thousands of rows, a text is what databases and threads hand over the fastest, and one with few lists
 * is the fastest to read. Null: there are no rows.
 */
export interface FigureTexts {
  /** Of `CountColumns`, by place and arm. */
  counts: string | null;
  /** Of `MoneyColumns`, by place, arm and currency. */
  money: string | null;
}

export interface SplitTexts extends FigureTexts {
  /** Null: the others hold every value there is, or values do not add up to everybody. */
  totals: FigureTexts | null;
}

/** @param texts by hour */
export function assembleHours(texts: FigureTexts): TrendPoint[] {
  return readPlaces<number>(texts).map(({ place, arms }) => ({ hour: place, arms }));
}

/** Of rows that all have the same place. */
export function assembleArms(texts: FigureTexts): ArmFigures[] {
  return readPlaces<unknown>(texts)[0]?.arms ?? [];
}

/** The values with the most exposed visitors first, and what they leave over of the totals. @param most named values */
export function assembleValues(
  { totals, ...texts }: SplitTexts,
  most = NAMED_VALUES,
): { value: string; arms: ArmFigures[] }[] {
  const named = readPlaces<string>(texts)
    .map(({ place, arms }) => ({ value: place, arms, exposed: exposedIn(arms) }))
    .sort((a, b) => b.exposed - a.exposed || (a.value < b.value ? -1 : 1))
    .slice(0, totals ? most : Infinity)
    .map(({ value, arms }) => ({ value, arms }));
  if (totals) return withOther(named, assembleArms(totals));
  const isOther = ({ value }: { value: string }) => value === OTHER_VALUES;
  return [...named.filter((one) => !isOther(one)), ...named.filter(isOther)];
}

const readColumns = <Columns>(text: string | null) => (text === null ? [] : (JSON.parse(text) as Columns[]));

const NONE_REACHED = Object.fromEntries(ENROLMENT_GOALS.map((goal) => [goal, 0])) as Record<
  EnrolmentGoal,
  number
>;

function readPlaces<Place>({ counts, money }: FigureTexts): { place: Place; arms: ArmFigures[] }[] {
  const moneyOf = readMoney<Place>(money);
  const found: { place: Place; arms: ArmFigures[] }[] = [];
  let current: (typeof found)[number] | undefined;
  let figures: ArmFigures | undefined;
  for (const [places, arms, goals, visitors, times] of readColumns<CountColumns<Place>>(counts))
    for (let row = 0; row < places.length; row++) {
      const [place, arm, goal] = [places[row] as Place, arms[row] as string, goals[row] as CountedGoal];
      if (current?.place !== place) {
        found.push((current = { place, arms: [] }));
        figures = undefined;
      }
      if (figures?.arm !== arm) {
        const own = moneyOf.get(place)?.get(arm) ?? [];
        const none = { exposed: 0, reached: { ...NONE_REACHED }, orders: 0, verifiedOrders: 0 };
        current.arms.push((figures = { arm, ...none, ...toRevenue(own) }));
      }
      if (goal === 'exposed') figures.exposed = visitors[row] ?? 0;
      else if (goal === 'verified') figures.verifiedOrders = times[row] ?? 0;
      else if (isEnrolmentGoal(goal)) {
        figures.reached[goal] = visitors[row] ?? 0;
        if (goal === 'ordered') figures.orders = times[row] ?? 0;
      }
    }
  return found;
}

/** By place and arm. */
function readMoney<Place>(text: string | null): Map<Place, Map<string, Revenue[]>> {
  const found = new Map<Place, Map<string, Revenue[]>>();
  for (const columns of readColumns<MoneyColumns<Place>>(text)) {
    const [places, arms, currencies, visitors, totals, squares] = columns;
    for (const [row, place] of places.entries()) {
      const arm = arms[row] ?? '';
      const ofPlace = found.get(place) ?? new Map<string, Revenue[]>();
      const revenue = {
        currency: currencies[row] ?? '',
        visitors: visitors[row] ?? 0,
        total: totals[row] ?? 0,
        squares: squares[row] ?? 0,
      };
      found.set(place, ofPlace.set(arm, [...(ofPlace.get(arm) ?? []), revenue]));
    }
  }
  return found;
}

function isEnrolmentGoal(goal: CountedGoal): goal is EnrolmentGoal {
  return Object.hasOwn(NONE_REACHED, goal);
}

function toRevenue(money: readonly Revenue[]): Pick<ArmFigures, 'revenue' | 'capped'> {
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
