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
import { DAY_COLUMNS, type DayColumn } from './day-counts';

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
/** Rows of days, added up: a list for each of `DAY_COLUMNS`. */
type DayColumns<Place> = readonly [places: readonly Place[], arms: readonly string[], ...counts: number[][]];
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
 * is the fastest to read. Null: there are no rows. What has the same place and arm in several of them is added up.
 */
export interface FigureTexts {
  /** Of `CountColumns`, in each of which the rows of a place and an arm follow each other. */
  counts: string | null;
  /** Of `DayColumns`. */
  days: string | null;
  /** Of `MoneyColumns`. */
  money: string | null;
}

export const NO_TEXTS: FigureTexts = { counts: null, days: null, money: null };

/** The lists of all of them, one after the other. */
export function joinTexts(parts: readonly FigureTexts[]): FigureTexts {
  const join = (name: keyof FigureTexts) => {
    const lists = parts.flatMap((part) => part[name]?.slice(1, -1) ?? []);
    return lists.length > 0 ? `[${lists.join()}]` : null;
  };
  return { counts: join('counts'), days: join('days'), money: join('money') };
}

export interface SplitTexts extends FigureTexts {
  /** Null: the others hold every value there is, or values do not add up to everybody. */
  totals: FigureTexts | null;
}

/** @param texts by hour, or by the beginning of an interval */
export function assembleHours(texts: FigureTexts): TrendPoint[] {
  return readPlaces<number>(texts)
    .map(({ place, arms }) => ({ hour: place, arms }))
    .sort((a, b) => a.hour - b.hour);
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

type Places<Place> = Map<Place, Map<string, ArmFigures>>;

function readPlaces<Place>({ counts, days, money }: FigureTexts): { place: Place; arms: ArmFigures[] }[] {
  const found: Places<Place> = new Map();
  readCounts(found, counts);
  readDays(found, days);
  readMoney(found, money);
  return [...found].map(([place, arms]) => ({
    place,
    arms: [...arms.values()].sort((a, b) => (a.arm < b.arm ? -1 : 1)).map(withCapped),
  }));
}

/** The figures to add to; they begin with nothing. */
function figuresAt<Place>(found: Places<Place>, place: Place, arm: string): ArmFigures {
  let arms = found.get(place);
  if (!arms) found.set(place, (arms = new Map()));
  let figures = arms.get(arm);
  if (!figures) {
    const reached = { ...NONE_REACHED };
    arms.set(arm, (figures = { arm, exposed: 0, reached, orders: 0, verifiedOrders: 0, revenue: [] }));
  }
  return figures;
}

function readCounts<Place>(found: Places<Place>, text: string | null): void {
  for (const [places, arms, goals, visitors, times] of readColumns<CountColumns<Place>>(text)) {
    let place: Place | undefined;
    let figures: ArmFigures | undefined;
    for (let row = 0; row < places.length; row++) {
      const arm = arms[row] as string;
      if (figures?.arm !== arm || place !== places[row])
        figures = figuresAt(found, (place = places[row] as Place), arm);
      const goal = goals[row] as CountedGoal;
      if (goal === 'exposed') figures.exposed += visitors[row] ?? 0;
      else if (goal === 'verified') figures.verifiedOrders += times[row] ?? 0;
      else if (isEnrolmentGoal(goal)) {
        figures.reached[goal] += visitors[row] ?? 0;
        if (goal === 'ordered') figures.orders += times[row] ?? 0;
      }
    }
  }
}

function readDays<Place>(found: Places<Place>, text: string | null): void {
  for (const [places, arms, ...columns] of readColumns<DayColumns<Place>>(text)) {
    const count = (name: DayColumn, row: number) => columns[DAY_COLUMNS.indexOf(name)]?.[row] ?? 0;
    const goals = ENROLMENT_GOALS.map((goal) => ({ goal, column: columns[DAY_COLUMNS.indexOf(goal)] ?? [] }));
    for (const [row, place] of places.entries()) {
      const figures = figuresAt(found, place, arms[row] as string);
      figures.exposed += count('exposed', row);
      figures.orders += count('orders', row);
      figures.verifiedOrders += count('verified_orders', row);
      for (const { goal, column } of goals) figures.reached[goal] += column[row] ?? 0;
    }
  }
}

function readMoney<Place>(found: Places<Place>, text: string | null): void {
  for (const columns of readColumns<MoneyColumns<Place>>(text)) {
    const [places, arms, currencies, visitors, totals, squares] = columns;
    for (const [row, place] of places.entries()) {
      const { revenue } = figuresAt(found, place, arms[row] as string);
      const currency = currencies[row] as string;
      let sum = revenue.find((one) => one.currency === currency);
      if (!sum) revenue.push((sum = { currency, visitors: 0, total: 0, squares: 0 }));
      sum.visitors += visitors[row] ?? 0;
      sum.total += totals[row] ?? 0;
      sum.squares += squares[row] ?? 0;
    }
  }
}

function isEnrolmentGoal(goal: CountedGoal): goal is EnrolmentGoal {
  return Object.hasOwn(NONE_REACHED, goal);
}

/** What is kept as money of its own kind comes apart, the rest in the order of the currencies. */
function withCapped({ revenue, ...figures }: ArmFigures): ArmFigures {
  const capped = revenue.find(({ currency }) => currency.endsWith(CAPPED));
  return {
    ...figures,
    revenue: revenue.filter((money) => money !== capped).sort((a, b) => (a.currency < b.currency ? -1 : 1)),
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
