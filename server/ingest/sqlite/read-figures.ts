// Figures from the roll-ups. Each costs the same whatever the number of events: only rows of whole phases are read,
// and of a dimension with very many values only the most frequent.
import type { Database } from 'better-sqlite3';
import {
  assembleHours,
  assembleValues,
  toArms,
  type ArmCount,
  type ArmMoney,
} from '../counting/assemble-figures';
import type { CountedGoal } from '../counting/counted-visitor';
import { STEP_PREFIX } from '../counting/enrolment';
import { isOneValued, namedValues, WHOLE_PHASE } from '../counting/rollup';
import {
  NAMED_VALUES,
  type ArmFigures,
  type Dimension,
  type DimensionByHour,
  type EnrolmentGoal,
  type StepFigure,
  type TrendPoint,
} from '../event-store';

const COUNTS = 'SUM(conversions) AS visitors, SUM(total) AS times';
/** Sums of digits are read as numbers: nobody sees the last unit of more than 2^53 of them. */
const MONEY = `SUM(conversions) AS visitors, SUM(CAST(total AS REAL)) AS total, SUM(CAST(squares AS REAL)) AS squares`;

/** Thousands of rows are handed over faster as one text. */
const asJson = (columns: string) => `json_group_array(json_array(${columns}))`;
type Counted = [arm: string, goal: CountedGoal, visitors: number, times: number];

function readRows<Row, Made>(rows: string | undefined, make: (row: Row) => Made): Made[] {
  return rows === undefined ? [] : (JSON.parse(rows) as Row[]).map(make);
}

const toCount = ([arm, goal, visitors, times]: Counted): ArmCount => ({ arm, goal, visitors, times });

/** Everything a page of results asks. Site and phases are named as everywhere outside this folder. */
export class FigureReader {
  readonly #phases;
  readonly #byArm;
  readonly #moneyByArm;
  readonly #byHour;
  readonly #moneyByHour;
  readonly #ranked;
  readonly #byValue;
  readonly #byValueOfOne;
  readonly #moneyByValue;
  readonly #leftOut;
  readonly #valuesWithin;
  readonly #moneyWithin;
  readonly #steps;
  readonly #byInterval;
  readonly #someByInterval;
  readonly #moneyByInterval;

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
    this.#byValueOfOne = database.prepare<[number, string, string], { rows: string }>(
      `SELECT ${asJson('value, arm, goal, visitors, times')} AS rows FROM (
         SELECT value, arm, goal, conversions AS visitors, total AS times FROM rollups
         WHERE phase = ? AND dimension = ? AND hour = ${WHOLE_PHASE}
           AND value IN (SELECT value FROM json_each(?)) ORDER BY value, arm)`,
    );
    const within = `${inPhases} AND dimension = @dimension AND hour >= @from AND hour < @to`;
    type Within = { phases: string; dimension: string; from: number; to: number };
    this.#valuesWithin = database.prepare<[Within], ArmCount & { value: string }>(
      `SELECT value, arm, goal, ${COUNTS} FROM rollups WHERE ${within}
       GROUP BY value, arm, goal ORDER BY value, arm`,
    );
    this.#moneyWithin = database.prepare<[Within], ArmMoney & { value: string }>(
      `SELECT value, arm, currency, ${MONEY} FROM revenue WHERE ${within}
       GROUP BY value, arm, currency ORDER BY value, arm, currency`,
    );
    this.#steps = database.prepare<[{ phases: string }], StepFigure>(
      `SELECT arm, substr(goal, ${STEP_PREFIX.length + 1}) AS step, SUM(conversions) AS visitors FROM rollups
       WHERE ${inPhases} AND dimension = 'all' AND hour = ${WHOLE_PHASE} AND goal >= '${STEP_PREFIX}' AND goal < 'step;'
       GROUP BY arm, goal ORDER BY arm, goal`,
    );
    // Each interval is one stretch of the key, and sorted by itself: many short lists are sorted faster than a long one.
    const cuts = `WITH cuts AS (SELECT value AS start, LEAD(value) OVER (ORDER BY value) AS stop FROM json_each(@cuts))`;
    const inCut = "dimension = 'all' AND hour >= cuts.start AND hour < cuts.stop";
    const byInterval = (only = '') =>
      `${cuts}
       SELECT start AS hour, (SELECT ${asJson('arm, goal, visitors, times')} FROM (
         SELECT arm, goal, ${COUNTS} FROM rollups WHERE ${inPhases} AND ${inCut} ${only}
         GROUP BY arm, goal ORDER BY arm, goal)) AS rows
       FROM cuts ORDER BY start`;
    type Intervals = { phases: string; cuts: string };
    this.#byInterval = database.prepare<[Intervals], { hour: number; rows: string }>(byInterval());
    this.#someByInterval = database.prepare<[Intervals & { goals: string }], { hour: number; rows: string }>(
      byInterval('AND goal IN (SELECT value FROM json_each(@goals))'),
    );
    this.#moneyByInterval = database.prepare<[Intervals], ArmMoney & { hour: number }>(
      `${cuts}
       SELECT start AS hour, arm, currency, ${MONEY}
       FROM cuts CROSS JOIN json_each(@phases) AS asked CROSS JOIN revenue AS kept ON kept.phase = asked.value AND ${inCut}
       GROUP BY start, arm, currency ORDER BY start, arm, currency`,
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
    most?: number,
  ): { value: string; arms: ArmFigures[] }[] {
    const numbers = this.#numbers(site, phases);
    const ranked = numbers.map((phase) => this.#ranked.all(phase, dimension, most ?? namedValues(dimension)));
    const isWhole = ranked.every((values) => values.length < (most ?? NAMED_VALUES));
    const candidates = new Set(ranked.flatMap((values) => values.map(({ value }) => value)));
    const asked = { phases: JSON.stringify(numbers), dimension, values: JSON.stringify([...candidates]) };
    const [phase, ...others] = numbers;
    return assembleValues(
      // Of one phase each row is a figure by itself, and stands in its order already.
      phase !== undefined && others.length === 0
        ? readRows(
            this.#byValueOfOne.get(phase, dimension, asked.values)?.rows,
            ([value, ...counted]: [string, ...Counted]) => ({
              value,
              ...toCount(counted),
            }),
          )
        : this.#byValue.all(asked),
      this.#moneyByValue.all(asked),
      isOneValued(dimension) && !isWhole ? this.figures(site, phases) : undefined,
      most,
    );
  }

  /** Costs what the hours of the span hold. */
  figuresWithin(
    site: string,
    phases: readonly string[],
    dimension: DimensionByHour,
    { from, to }: { from: number; to: number },
  ): { value: string; arms: ArmFigures[] }[] {
    const numbers = JSON.stringify(this.#numbers(site, phases));
    const all = { phases: numbers, dimension: 'all', from, to };
    const rows = this.#valuesWithin.all({ ...all, dimension });
    const isWhole = new Set(rows.map(({ value }) => value)).size <= NAMED_VALUES;
    return assembleValues(
      rows,
      this.#moneyWithin.all({ ...all, dimension }),
      isWhole ? undefined : toArms(this.#valuesWithin.all(all), this.#moneyWithin.all(all)),
    );
  }

  steps(site: string, phases: readonly string[]): StepFigure[] {
    return this.#steps.all({ phases: JSON.stringify(this.#numbers(site, phases)) });
  }

  trend(
    site: string,
    phases: readonly string[],
    cuts?: readonly number[],
    goals?: readonly EnrolmentGoal[],
  ): TrendPoint[] {
    const numbers = JSON.stringify(this.#numbers(site, phases));
    if (cuts) {
      const asked = { phases: numbers, cuts: JSON.stringify(cuts) };
      const intervals = goals
        ? this.#someByInterval.all({ ...asked, goals: JSON.stringify(['exposed', ...goals]) })
        : this.#byInterval.all(asked);
      const counts = intervals.flatMap(({ hour, rows }) =>
        readRows(rows, (counted: Counted) => ({ hour, ...toCount(counted) })),
      );
      return assembleHours(counts, this.#moneyByInterval.all(asked));
    }
    return assembleHours(this.#byHour.all({ phases: numbers }), this.#moneyByHour.all({ phases: numbers }));
  }

  excluded(site: string, phases: readonly string[]): { visitorsInSeveralArms: number; botEvents: number } {
    const row = this.#leftOut.get({ phases: JSON.stringify(this.#numbers(site, phases)) });
    return { visitorsInSeveralArms: row?.severalArms ?? 0, botEvents: row?.botEvents ?? 0 };
  }

  #numbers(site: string, phases: readonly string[]): number[] {
    return this.#phases.all(site, JSON.stringify(phases)).map(({ id }) => id);
  }
}
