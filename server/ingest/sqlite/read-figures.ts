// Figures from the roll-ups. Each costs the same whatever the number of events: only rows of whole phases are read,
// and of a dimension with very many values only the most frequent.
import type { Database, Statement } from 'better-sqlite3';
import { assembleArms, type FigureTexts, type SplitTexts } from '../counting/assemble-figures';
import { STEP_PREFIX } from '../counting/enrolment';
import { isOneValued, namedValues, WHOLE_PHASE } from '../counting/rollup';
import {
  NAMED_VALUES,
  type ArmFigures,
  type Dimension,
  type DimensionByHour,
  type EnrolmentGoal,
  type StepFigure,
  type Summary,
} from '../event-store';

const COUNTS = 'SUM(conversions) AS visitors, SUM(total) AS times';
/** Sums of digits are read as numbers: nobody sees the last unit of more than 2^53 of them. */
const MONEY = `SUM(conversions) AS visitors, SUM(CAST(total AS REAL)) AS total, SUM(CAST(squares AS REAL)) AS squares`;

/** Columns of a statement as one text, `CountColumns` or `MoneyColumns`; null: no rows. */
const columnsOf = (rows: string, columns: readonly string[]) =>
  `json_array(${columns.map((name) => `json_group_array(${name})`).join(', ')}) FROM (${rows}) HAVING COUNT(*) > 0`;
const countsOf = (rows: string) => columnsOf(rows, ['place', 'arm', 'goal', 'visitors', 'times']);
const moneyOf = (rows: string) =>
  columnsOf(rows, ['place', 'arm', 'currency', 'visitors', 'total', 'squares']);
const bracket = (rows: string | null | undefined) => (rows ? `[${rows}]` : null);

/** Everything a page of results asks. Site and phases are named as everywhere outside this folder. */
export class FigureReader {
  readonly #phases;
  readonly #arms;
  readonly #hours;
  readonly #ranked;
  readonly #values;
  readonly #valuesOfOne;
  readonly #leftOut;
  readonly #within;
  readonly #valuesWithin;
  readonly #steps;
  readonly #intervals;
  readonly #someIntervals;
  readonly #exposed;

  constructor(database: Database) {
    type Phases = { phases: string };
    type Values = Phases & { dimension: string; values: string };
    type Within = Phases & { dimension: string; from: number; to: number };
    type Intervals = Phases & { cuts: string };
    const inPhases = 'phase IN (SELECT value FROM json_each(@phases))';
    const whole = `dimension = 'all' AND hour = ${WHOLE_PHASE}`;
    const ask = <Asked>(counts: string, money: string) => ({
      counts: database.prepare<[Asked], string | null>(`SELECT ${counts}`).pluck(),
      money: database.prepare<[Asked], string | null>(`SELECT ${money}`).pluck(),
    });
    /** Sums over the phases. `place` is a column; absent: all rows have the same. */
    const sums = <Asked>(where: string, place?: string) => {
      const by = place === undefined ? '' : `${place}, `;
      const column = place === undefined ? '0 AS place' : `${place} AS place`;
      return ask<Asked>(
        countsOf(`SELECT ${column}, arm, goal, ${COUNTS} FROM rollups WHERE ${inPhases} AND ${where}
          GROUP BY ${by}arm, goal ORDER BY ${by}arm`),
        moneyOf(`SELECT ${column}, arm, currency, ${MONEY} FROM revenue WHERE ${inPhases} AND ${where}
          GROUP BY ${by}arm, currency ORDER BY ${by}arm, currency`),
      );
    };
    this.#phases = database.prepare<[string, string], { id: number }>(
      `SELECT phases.id FROM phases JOIN sites ON sites.id = phases.site
       WHERE sites.site = ? AND phases.phase IN (SELECT value FROM json_each(?))`,
    );
    this.#arms = sums<Phases>(whole);
    this.#hours = sums<Phases>(`dimension = 'all' AND hour > ${WHOLE_PHASE}`, 'hour');
    this.#ranked = database
      .prepare<[number, string, number], string>(
        'SELECT value FROM value_ranks WHERE phase = ? AND dimension = ? ORDER BY exposed DESC, value LIMIT ?',
      )
      .pluck();
    const ofValues = `dimension = @dimension AND hour = ${WHOLE_PHASE} AND value IN (SELECT value FROM json_each(@values))`;
    this.#values = sums<Values>(ofValues, 'value');
    // Of one phase each row is a figure by itself, and stands in its order already.
    this.#valuesOfOne = database
      .prepare<[{ phase: number; dimension: string; values: string }], string | null>(
        `SELECT ${countsOf(`SELECT value AS place, arm, goal, conversions AS visitors, total AS times FROM rollups
           WHERE phase = @phase AND ${ofValues} ORDER BY value, arm`)}`,
      )
      .pluck();
    const within = 'dimension = @dimension AND hour >= @from AND hour < @to';
    this.#within = sums<Within>(within);
    this.#valuesWithin = sums<Within>(within, 'value');
    this.#steps = database.prepare<[Phases], StepFigure>(
      `SELECT arm, substr(goal, ${STEP_PREFIX.length + 1}) AS step, SUM(conversions) AS visitors FROM rollups
       WHERE ${inPhases} AND ${whole} AND goal >= '${STEP_PREFIX}' AND goal < 'step;'
       GROUP BY arm, goal ORDER BY arm, goal`,
    );
    // Each interval is one stretch of the key, and sorted by itself: many short lists are sorted faster than a long one.
    const cuts = `WITH cuts AS (SELECT value AS start, LEAD(value) OVER (ORDER BY value) AS stop FROM json_each(@cuts))`;
    const inCut = "dimension = 'all' AND hour >= cuts.start AND hour < cuts.stop";
    const byInterval = <Asked>(only = '') => ({
      counts: database
        .prepare<[Asked], string | null>(
          `${cuts} SELECT group_concat(rows) FROM (SELECT (SELECT ${countsOf(
            `SELECT cuts.start AS place, arm, goal, ${COUNTS} FROM rollups WHERE ${inPhases} AND ${inCut} ${only}
             GROUP BY arm, goal ORDER BY arm`,
          )}) AS rows FROM cuts ORDER BY start)`,
        )
        .pluck(),
      money: database
        .prepare<[Asked], string | null>(
          `${cuts} SELECT ${moneyOf(
            `SELECT start AS place, arm, currency, ${MONEY}
             FROM cuts CROSS JOIN json_each(@phases) AS asked CROSS JOIN revenue AS kept ON kept.phase = asked.value AND ${inCut}
             GROUP BY start, arm, currency ORDER BY start, arm, currency`,
          )}`,
        )
        .pluck(),
    });
    this.#intervals = byInterval<Intervals>();
    this.#someIntervals = byInterval<Intervals & { goals: string }>(
      'AND goal IN (SELECT value FROM json_each(@goals))',
    );
    this.#exposed = database
      .prepare<[Intervals], number | null>(
        `${cuts} SELECT (SELECT SUM(conversions) FROM rollups WHERE ${inPhases} AND ${inCut} AND goal = 'exposed')
         FROM cuts WHERE stop IS NOT NULL ORDER BY start`,
      )
      .pluck();
    this.#leftOut = database.prepare<[Phases], { severalArms: number; botEvents: number }>(
      `SELECT COALESCE(SUM(several_arms), 0) AS severalArms, COALESCE(SUM(bot_events), 0) AS botEvents
       FROM phases WHERE id IN (SELECT value FROM json_each(@phases))`,
    );
  }

  figures(site: string, phases: readonly string[]): ArmFigures[] {
    return assembleArms(this.#totals(this.#numbers(site, phases)));
  }

  /**
   * The named values are the most frequent of each phase: exact for one phase; for several, a value that is just
   * below the line in every one of them may be part of "other". The counts are exact either way.
   */
  figuresBy(
    site: string,
    phases: readonly string[],
    dimension: Dimension,
    most = namedValues(dimension),
  ): SplitTexts {
    const numbers = this.#numbers(site, phases);
    const ranked = numbers.map((phase) => this.#ranked.all(phase, dimension, most));
    const isWhole = ranked.every((values) => values.length < Math.min(most, NAMED_VALUES));
    const values = JSON.stringify([...new Set(ranked.flat())]);
    const asked = { phases: JSON.stringify(numbers), dimension, values };
    const [phase, ...others] = numbers;
    return {
      counts: bracket(
        phase !== undefined && others.length === 0
          ? this.#valuesOfOne.get({ phase, dimension, values })
          : this.#values.counts.get(asked),
      ),
      money: bracket(this.#values.money.get(asked)),
      totals: isOneValued(dimension) && !isWhole ? this.#totals(numbers) : null,
    };
  }

  /** Costs what the hours of the span hold. */
  figuresWithin(
    site: string,
    phases: readonly string[],
    dimension: DimensionByHour,
    { from, to }: { from: number; to: number },
  ): SplitTexts {
    const numbers = this.#numbers(site, phases);
    const all = { phases: JSON.stringify(numbers), dimension: 'all', from, to };
    // Of those before places were kept by hour the value is empty there, which may be one more.
    const isWhole =
      new Set(numbers.flatMap((phase) => this.#ranked.all(phase, dimension, NAMED_VALUES))).size <
      NAMED_VALUES;
    return {
      ...readTexts(this.#valuesWithin, { ...all, dimension }),
      totals: isWhole ? null : readTexts(this.#within, all),
    };
  }

  steps(site: string, phases: readonly string[]): StepFigure[] {
    return this.#steps.all({ phases: JSON.stringify(this.#numbers(site, phases)) });
  }

  trend(
    site: string,
    phases: readonly string[],
    cuts?: readonly number[],
    goals?: readonly EnrolmentGoal[],
  ): FigureTexts {
    const numbers = JSON.stringify(this.#numbers(site, phases));
    if (!cuts) return readTexts(this.#hours, { phases: numbers });
    const asked = { phases: numbers, cuts: JSON.stringify(cuts) };
    return {
      counts: bracket(
        goals
          ? this.#someIntervals.counts.get({ ...asked, goals: JSON.stringify(['exposed', ...goals]) })
          : this.#intervals.counts.get(asked),
      ),
      money: bracket(this.#intervals.money.get(asked)),
    };
  }

  summaries(site: string, groups: readonly (readonly string[])[], cuts: readonly number[]): Summary[] {
    return groups.map((phases) => {
      const numbers = this.#numbers(site, phases);
      const asked = { phases: JSON.stringify(numbers), cuts: JSON.stringify(cuts) };
      return {
        arms: assembleArms(this.#totals(numbers)),
        exposed: this.#exposed.all(asked).map((visitors) => visitors ?? 0),
      };
    });
  }

  excluded(site: string, phases: readonly string[]): { visitorsInSeveralArms: number; botEvents: number } {
    const row = this.#leftOut.get({ phases: JSON.stringify(this.#numbers(site, phases)) });
    return { visitorsInSeveralArms: row?.severalArms ?? 0, botEvents: row?.botEvents ?? 0 };
  }

  #numbers(site: string, phases: readonly string[]): number[] {
    return this.#phases.all(site, JSON.stringify(phases)).map(({ id }) => id);
  }

  #totals(numbers: readonly number[]): FigureTexts {
    return readTexts(this.#arms, { phases: JSON.stringify(numbers) });
  }
}

interface Asked<Parameters> {
  counts: Statement<[Parameters], string | null>;
  money: Statement<[Parameters], string | null>;
}

function readTexts<Parameters>({ counts, money }: Asked<Parameters>, asked: Parameters): FigureTexts {
  return { counts: bracket(counts.get(asked)), money: bracket(money.get(asked)) };
}
