// Figures from the roll-ups. Each costs the same whatever the number of events: only rows of whole phases are read,
// and of a dimension with very many values only the most frequent.
import type { Database } from 'better-sqlite3';
import {
  ENROLMENT_GOALS,
  NAMED_VALUES,
  OTHER_VALUES,
  type ArmFigures,
  type Dimension,
  type EnrolmentGoal,
  type Revenue,
  type TrendPoint,
} from '../event-store';
import type { CountedGoal } from '../counting/counted-visitor';
import { WHOLE_PHASE } from '../counting/rollup';

interface ArmCount {
  arm: string;
  goal: CountedGoal;
  visitors: number;
  /** Times that they reached it. */
  times: number;
}
interface ArmMoney extends Revenue {
  arm: string;
}

const COUNTS = 'SUM(conversions) AS visitors, SUM(total) AS times';
/** Sums of digits are read as numbers: nobody sees the last unit of more than 2^53 of them. */
const MONEY = `SUM(conversions) AS visitors, SUM(CAST(total AS REAL)) AS total, SUM(CAST(squares AS REAL)) AS squares`;

/** Everything a page of results asks. Site and phases are named as everywhere outside this folder. */
export class FigureReader {
  readonly #phases;
  readonly #byArm;
  readonly #moneyByArm;
  readonly #byHour;
  readonly #moneyByHour;
  readonly #ranked;
  readonly #byValue;
  readonly #moneyByValue;
  readonly #leftOut;

  constructor(database: Database) {
    const inPhases = 'phase IN (SELECT value FROM json_each(@phases))';
    this.#phases = database.prepare<[string, string], { id: number }>(
      `SELECT phases.id FROM phases JOIN sites ON sites.id = phases.site
       WHERE sites.site = ? AND phases.phase IN (SELECT value FROM json_each(?))`,
    );
    this.#byArm = database.prepare<[{ phases: string }], ArmCount>(
      `SELECT arm, goal, ${COUNTS} FROM rollups
       WHERE ${inPhases} AND dimension = 'all' AND hour = ${WHOLE_PHASE} GROUP BY arm, goal ORDER BY arm`,
    );
    this.#moneyByArm = database.prepare<[{ phases: string }], ArmMoney>(
      `SELECT arm, currency, ${MONEY} FROM revenue
       WHERE ${inPhases} AND dimension = 'all' AND hour = ${WHOLE_PHASE} GROUP BY arm, currency ORDER BY arm, currency`,
    );
    this.#moneyByHour = database.prepare<[{ phases: string }], ArmMoney & { hour: number }>(
      `SELECT hour, arm, currency, ${MONEY} FROM revenue
       WHERE ${inPhases} AND dimension = 'all' AND hour > ${WHOLE_PHASE}
       GROUP BY hour, arm, currency ORDER BY hour, arm, currency`,
    );
    this.#moneyByValue = database.prepare<
      [{ phases: string; dimension: string; values: string }],
      ArmMoney & { value: string }
    >(
      `SELECT value, arm, currency, ${MONEY} FROM revenue
       WHERE ${inPhases} AND dimension = @dimension AND hour = ${WHOLE_PHASE}
         AND value IN (SELECT value FROM json_each(@values)) GROUP BY value, arm, currency ORDER BY value, arm, currency`,
    );
    this.#byHour = database.prepare<[{ phases: string }], ArmCount & { hour: number }>(
      `SELECT hour, arm, goal, ${COUNTS} FROM rollups
       WHERE ${inPhases} AND dimension = 'all' AND hour > ${WHOLE_PHASE} GROUP BY hour, arm, goal ORDER BY hour, arm`,
    );
    this.#ranked = database.prepare<[number, string, number], { value: string }>(
      'SELECT value FROM value_ranks WHERE phase = ? AND dimension = ? ORDER BY exposed DESC, value LIMIT ?',
    );
    this.#byValue = database.prepare<
      [{ phases: string; dimension: string; values: string }],
      ArmCount & { value: string }
    >(
      `SELECT value, arm, goal, ${COUNTS} FROM rollups
       WHERE ${inPhases} AND dimension = @dimension AND hour = ${WHOLE_PHASE}
         AND value IN (SELECT value FROM json_each(@values)) GROUP BY value, arm, goal ORDER BY value, arm`,
    );
    this.#leftOut = database.prepare<[{ phases: string }], { severalArms: number; botEvents: number }>(
      `SELECT COALESCE(SUM(several_arms), 0) AS severalArms, COALESCE(SUM(bot_events), 0) AS botEvents
       FROM phases WHERE id IN (SELECT value FROM json_each(@phases))`,
    );
  }

  figures(site: string, phases: readonly string[]): ArmFigures[] {
    const numbers = JSON.stringify(this.#numbers(site, phases));
    return toArms(this.#byArm.all({ phases: numbers }), this.#moneyByArm.all({ phases: numbers }));
  }

  /**
   * The named values are the most frequent of each phase: exact for one phase; for several, a value that is just
   * below the line in every one of them may be part of "other". The counts are exact either way.
   */
  figuresBy(
    site: string,
    phases: readonly string[],
    dimension: Dimension,
  ): { value: string; arms: ArmFigures[] }[] {
    const numbers = this.#numbers(site, phases);
    const candidates = new Set(
      numbers.flatMap((phase) => this.#ranked.all(phase, dimension, NAMED_VALUES).map(({ value }) => value)),
    );
    const asked = { phases: JSON.stringify(numbers), dimension, values: JSON.stringify([...candidates]) };
    const rows = this.#byValue.all(asked);
    const money = groupBy(this.#moneyByValue.all(asked), (row) => row.value);
    const named = [...groupBy(rows, (row) => row.value)]
      .map(([value, counts]) => ({ value, arms: toArms(counts, money.get(value)) }))
      .sort((a, b) => exposedIn(b.arms) - exposedIn(a.arms) || (a.value < b.value ? -1 : 1))
      .slice(0, NAMED_VALUES);
    return withOther(named, this.figures(site, phases));
  }

  trend(site: string, phases: readonly string[]): TrendPoint[] {
    const numbers = JSON.stringify(this.#numbers(site, phases));
    const money = groupBy(this.#moneyByHour.all({ phases: numbers }), (row) => row.hour);
    return [...groupBy(this.#byHour.all({ phases: numbers }), (row) => row.hour)].map(([hour, counts]) => ({
      hour,
      arms: toArms(counts, money.get(hour)),
    }));
  }

  excluded(site: string, phases: readonly string[]): { visitorsInSeveralArms: number; botEvents: number } {
    const row = this.#leftOut.get({ phases: JSON.stringify(this.#numbers(site, phases)) });
    return { visitorsInSeveralArms: row?.severalArms ?? 0, botEvents: row?.botEvents ?? 0 };
  }

  #numbers(site: string, phases: readonly string[]): number[] {
    return this.#phases.all(site, JSON.stringify(phases)).map(({ id }) => id);
  }
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

function toArms(counts: readonly ArmCount[], money: readonly ArmMoney[] = []): ArmFigures[] {
  const moneyOf = groupBy(money, (row) => row.arm);
  return [...groupBy(counts, (row) => row.arm)].map(([arm, rows]) => {
    const of = (goal: CountedGoal) => rows.find((row) => row.goal === goal);
    const reached = Object.fromEntries(ENROLMENT_GOALS.map((goal) => [goal, of(goal)?.visitors ?? 0]));
    return {
      arm,
      exposed: of('exposed')?.visitors ?? 0,
      reached: reached as Record<EnrolmentGoal, number>,
      orders: of('ordered')?.times ?? 0,
      verifiedOrders: of('verified')?.times ?? 0,
      revenue: (moneyOf.get(arm) ?? []).map(({ currency, visitors, total, squares }) => ({
        currency,
        visitors,
        total,
        squares,
      })),
    };
  });
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
  let { exposed, orders, verifiedOrders, revenue } = total;
  for (const part of parts) {
    exposed -= part.exposed;
    orders -= part.orders;
    verifiedOrders -= part.verifiedOrders;
    revenue = revenue.map((sum) => withoutMoney(sum, part.revenue));
    for (const goal of ENROLMENT_GOALS) reached[goal] -= part.reached[goal];
  }
  const left = revenue.filter(({ visitors }) => visitors > 0);
  return { arm: total.arm, exposed, reached, orders, verifiedOrders, revenue: left };
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
