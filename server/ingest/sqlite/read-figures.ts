// Figures from the roll-ups. Each costs the same whatever the number of events: only rows of whole phases and of days are read,
// and of a dimension with very many values only the most frequent. Hours are read where hours are asked for.
import type { Database, Statement } from 'better-sqlite3';
import {
  assembleArms,
  joinTexts,
  NO_TEXTS,
  type FigureTexts,
  type SplitTexts,
} from '../counting/assemble-figures';
import { DAY_COLUMNS } from '../counting/day-counts';
import { STEP_PREFIX } from '../counting/enrolment';
import { isOneValued, namedValues, WHOLE_PHASE } from '../counting/rollup';
import {
  NAMED_VALUES,
  type ArmFigures,
  type DayInterval,
  type Dimension,
  type DimensionByDay,
  type EnrolmentGoal,
  type Interval,
  type StepFigure,
  type Summary,
} from '../event-store';

const COUNTS = 'SUM(conversions) AS visitors, SUM(total) AS times';
const DAY_COUNTS = DAY_COLUMNS.map((name) => `SUM(${name}) AS ${name}`).join(', ');
/** Sums of digits are read as numbers: nobody sees the last unit of more than 2^53 of them. */
const MONEY = `SUM(conversions) AS visitors, SUM(CAST(total AS REAL)) AS total, SUM(CAST(squares AS REAL)) AS squares`;

/** Columns of a statement as one text; null: no rows. */
const columnsOf = (rows: string, columns: readonly string[]) =>
  `json_array(${columns.map((name) => `json_group_array(${name})`).join(', ')}) FROM (${rows}) HAVING COUNT(*) > 0`;
const countsOf = (rows: string) => columnsOf(rows, ['place', 'arm', 'goal', 'visitors', 'times']);
const daysOf = (rows: string) => columnsOf(rows, ['place', 'arm', ...DAY_COLUMNS]);
const moneyOf = (rows: string) =>
  columnsOf(rows, ['place', 'arm', 'currency', 'visitors', 'total', 'squares']);
const bracket = (rows: string | null | undefined) => (rows ? `[${rows}]` : null);

const IN_PHASES = 'phase IN (SELECT value FROM json_each(@phases))';
/** What `hoursOf` and `datesOf` write. */
const INTERVALS = `WITH asked AS MATERIALIZED (
  SELECT value ->> 0 AS start, value ->> 1 AS first, value ->> 2 AS stop FROM json_each(@intervals))`;

interface Phases {
  phases: string;
}

interface Phase {
  id: number;
  /** Whoever came before, ms, is kept by hour alone. */
  daysSince: number;
}

/** The hours of these days that the phase has by hour alone. */
function hoursBefore({ daysSince }: Phase, days: readonly DayInterval[]): Interval[] {
  return days
    .filter(({ from }) => from < daysSince)
    .map(({ from, to }) => ({ from, to: Math.min(to, daysSince) }));
}

/** Everything a page of results asks. Site and phases are named as everywhere outside this folder. */
export class FigureReader {
  readonly #phases;
  readonly #arms;
  readonly #hours;
  readonly #ranked;
  readonly #values;
  readonly #valuesOfOne;
  readonly #leftOut;
  readonly #steps;
  readonly #byInterval;
  readonly #byDay;
  readonly #valuesByHour;
  readonly #valuesByDay;
  readonly #exposed;

  constructor(database: Database) {
    type Values = Phases & { dimension: string; values: string };
    type Within = Phases & { dimension: string; from: number; to: number };
    type Intervals = Phases & { intervals: string };
    const text = <Asked>(sql: string) => database.prepare<[Asked], string | null>(sql).pluck();
    const whole = `dimension = 'all' AND hour = ${WHOLE_PHASE}`;
    /** Sums over the phases. `place` is a column; absent: all rows have the same. */
    const sums = <Asked>(where: string, place?: string) => {
      const by = place === undefined ? '' : `${place}, `;
      const column = place === undefined ? '0 AS place' : `${place} AS place`;
      const counts =
        countsOf(`SELECT ${column}, arm, goal, ${COUNTS} FROM rollups WHERE ${IN_PHASES} AND ${where}
        GROUP BY ${by}arm, goal ORDER BY ${by}arm`);
      const money =
        moneyOf(`SELECT ${column}, arm, currency, ${MONEY} FROM revenue WHERE ${IN_PHASES} AND ${where}
        GROUP BY ${by}arm, currency`);
      return { counts: text<Asked>(`SELECT ${counts}`), money: text<Asked>(`SELECT ${money}`) };
    };
    this.#phases = database.prepare<[string, string], Phase>(
      `SELECT phases.id, days_since AS daysSince FROM phases JOIN sites ON sites.id = phases.site
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
    this.#valuesOfOne = text<{ phase: number; dimension: string; values: string }>(
      `SELECT ${countsOf(`SELECT value AS place, arm, goal, conversions AS visitors, total AS times FROM rollups
         WHERE phase = @phase AND ${ofValues} ORDER BY value, arm`)}`,
    );
    this.#steps = database.prepare<[Phases], StepFigure>(
      `SELECT arm, substr(goal, ${STEP_PREFIX.length + 1}) AS step, SUM(conversions) AS visitors FROM rollups
       WHERE ${IN_PHASES} AND ${whole} AND goal >= '${STEP_PREFIX}' AND goal < 'step;'
       GROUP BY arm, goal ORDER BY arm, goal`,
    );
    /** `time`: the column, and the table of the rest. */
    const inAsked = (time: string) => `dimension = 'all' AND ${time} >= asked.first AND ${time} < asked.stop`;
    const moneyByInterval = (table: string, time: string) =>
      text<Intervals>(
        `${INTERVALS} SELECT ${moneyOf(
          `SELECT start AS place, arm, currency, ${MONEY}
           FROM asked CROSS JOIN json_each(@phases) AS named CROSS JOIN ${table} AS kept ON kept.phase = named.value AND ${inAsked(time)}
           GROUP BY start, arm, currency`,
        )}`,
      );
    // Each interval is one stretch of the key, and sorted by itself: many short lists are sorted faster than a long one.
    const countsByInterval = <Asked>(only: string) =>
      text<Asked>(
        `${INTERVALS} SELECT group_concat(rows) FROM (SELECT (SELECT ${countsOf(
          `SELECT asked.start AS place, arm, goal, ${COUNTS} FROM rollups WHERE ${IN_PHASES} AND ${inAsked('hour')} ${only}
           GROUP BY arm, goal ORDER BY arm`,
        )}) AS rows FROM asked ORDER BY start)`,
      );
    this.#byInterval = {
      counts: countsByInterval<Intervals>(''),
      someCounts: countsByInterval<Intervals & { goals: string }>(
        'AND goal IN (SELECT value FROM json_each(@goals))',
      ),
      money: moneyByInterval('revenue', 'hour'),
    };
    this.#byDay = {
      days: text<Intervals>(
        `${INTERVALS} SELECT ${daysOf(
          `SELECT start AS place, arm, ${DAY_COUNTS}
           FROM asked CROSS JOIN json_each(@phases) AS named CROSS JOIN days ON days.phase = named.value AND ${inAsked('date')}
           GROUP BY start, arm`,
        )}`,
      ),
      money: moneyByInterval('revenue_days', 'date'),
    };
    this.#valuesByHour = sums<Within>('dimension = @dimension AND hour >= @from AND hour < @to', 'value');
    const onDates = `${IN_PHASES} AND dimension = @dimension AND date >= @from AND date < @to`;
    this.#valuesByDay = {
      days: text<Within>(
        `SELECT ${daysOf(`SELECT value AS place, arm, ${DAY_COUNTS} FROM days WHERE ${onDates} GROUP BY value, arm`)}`,
      ),
      money: text<Within>(
        `SELECT ${moneyOf(`SELECT value AS place, arm, currency, ${MONEY} FROM revenue_days
           WHERE ${onDates} GROUP BY value, arm, currency`)}`,
      ),
    };
    const exposedBy = (table: string, time: string, column: string, only = '') =>
      database.prepare<[Intervals], { start: number; visitors: number }>(
        `${INTERVALS} SELECT start, SUM(${column}) AS visitors
         FROM asked CROSS JOIN json_each(@phases) AS named CROSS JOIN ${table} AS kept ON kept.phase = named.value AND ${inAsked(time)}
         ${only} GROUP BY start`,
      );
    this.#exposed = {
      byDay: exposedBy('days', 'date', 'exposed'),
      byHour: exposedBy('rollups', 'hour', 'conversions', "WHERE goal = 'exposed'"),
    };
    this.#leftOut = database.prepare<[Phases], { severalArms: number; botEvents: number }>(
      `SELECT COALESCE(SUM(several_arms), 0) AS severalArms, COALESCE(SUM(bot_events), 0) AS botEvents
       FROM phases WHERE id IN (SELECT value FROM json_each(@phases))`,
    );
  }

  figures(site: string, phases: readonly string[]): ArmFigures[] {
    return assembleArms(this.#totals(this.#find(site, phases)));
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
    const found = this.#find(site, phases);
    const ranked = found.map(({ id }) => this.#ranked.all(id, dimension, most));
    const isWhole = ranked.every((values) => values.length < Math.min(most, NAMED_VALUES));
    const values = JSON.stringify([...new Set(ranked.flat())]);
    const asked = { ...phasesOf(found), dimension, values };
    const [phase, ...others] = found;
    return {
      counts: bracket(
        phase && others.length === 0
          ? this.#valuesOfOne.get({ phase: phase.id, dimension, values })
          : this.#values.counts.get(asked),
      ),
      days: null,
      money: bracket(this.#values.money.get(asked)),
      totals: isOneValued(dimension) && !isWhole ? this.#totals(found) : null,
    };
  }

  /** Costs what the days of the span hold. */
  figuresWithin(
    site: string,
    phases: readonly string[],
    dimension: DimensionByDay,
    interval: DayInterval,
  ): SplitTexts {
    const found = this.#find(site, phases);
    const [from, to] = interval.dates;
    const asked = { ...phasesOf(found), dimension, from, to };
    const days: FigureTexts = {
      counts: null,
      days: bracket(this.#valuesByDay.days.get(asked)),
      money: bracket(this.#valuesByDay.money.get(asked)),
    };
    const before = found.flatMap((phase) => {
      const [hours] = hoursBefore(phase, [interval]);
      if (!hours) return [];
      const ofHours = { ...phasesOf([phase]), dimension, ...hours };
      return [{ ...NO_TEXTS, ...readTexts(this.#valuesByHour, ofHours) }];
    });
    // Of those before places were kept by hour the value is empty there, which may be one more.
    const isWhole =
      new Set(found.flatMap(({ id }) => this.#ranked.all(id, dimension, NAMED_VALUES))).size < NAMED_VALUES;
    return {
      ...joinTexts([days, ...before]),
      totals: isWhole ? null : this.#intervals(found, [interval]),
    };
  }

  steps(site: string, phases: readonly string[]): StepFigure[] {
    return this.#steps.all(phasesOf(this.#find(site, phases)));
  }

  trend(
    site: string,
    phases: readonly string[],
    intervals?: readonly Interval[],
    goals?: readonly EnrolmentGoal[],
  ): FigureTexts {
    const found = this.#find(site, phases);
    if (intervals) return this.#intervals(found, intervals, goals);
    return { ...NO_TEXTS, ...readTexts(this.#hours, phasesOf(found)) };
  }

  excluded(site: string, phases: readonly string[]): { visitorsInSeveralArms: number; botEvents: number } {
    const row = this.#leftOut.get(phasesOf(this.#find(site, phases)));
    return { visitorsInSeveralArms: row?.severalArms ?? 0, botEvents: row?.botEvents ?? 0 };
  }

  summaries(site: string, groups: readonly (readonly string[])[], days: readonly DayInterval[]): Summary[] {
    return groups.map((phases) => {
      const found = this.#find(site, phases);
      const byStart = new Map<number, number>();
      const add = (counted: readonly { start: number; visitors: number }[]) => {
        for (const { start, visitors } of counted) byStart.set(start, (byStart.get(start) ?? 0) + visitors);
      };
      add(this.#exposed.byDay.all({ ...phasesOf(found), intervals: datesOf(days) }));
      for (const phase of found) {
        const hours = hoursBefore(phase, days);
        if (hours.length > 0)
          add(this.#exposed.byHour.all({ ...phasesOf([phase]), intervals: hoursOf(hours) }));
      }
      return {
        arms: assembleArms(this.#totals(found)),
        exposed: days.map(({ from }) => byStart.get(from) ?? 0),
      };
    });
  }

  #find(site: string, phases: readonly string[]): Phase[] {
    return this.#phases.all(site, JSON.stringify(phases));
  }

  #totals(found: readonly Phase[]): FigureTexts {
    return { ...NO_TEXTS, ...readTexts(this.#arms, phasesOf(found)) };
  }

  #intervals(
    found: readonly Phase[],
    intervals: readonly Interval[],
    goals?: readonly EnrolmentGoal[],
  ): FigureTexts {
    const days = intervals.filter(isOfDays);
    const hours = intervals.filter((interval) => !isOfDays(interval));
    return joinTexts([
      this.#onDays(found, days),
      this.#inHours(found, hours, goals),
      ...found.map((phase) => this.#inHours([phase], hoursBefore(phase, days), goals)),
    ]);
  }

  #onDays(found: readonly Phase[], days: readonly DayInterval[]): FigureTexts {
    if (days.length === 0) return NO_TEXTS;
    const asked = { ...phasesOf(found), intervals: datesOf(days) };
    return {
      counts: null,
      days: bracket(this.#byDay.days.get(asked)),
      money: bracket(this.#byDay.money.get(asked)),
    };
  }

  #inHours(
    found: readonly Phase[],
    hours: readonly Interval[],
    goals?: readonly EnrolmentGoal[],
  ): FigureTexts {
    if (hours.length === 0) return NO_TEXTS;
    const asked = { ...phasesOf(found), intervals: hoursOf(hours) };
    const { counts, someCounts, money } = this.#byInterval;
    return {
      counts: bracket(
        goals
          ? someCounts.get({ ...asked, goals: JSON.stringify(['exposed', ...goals]) })
          : counts.get(asked),
      ),
      days: null,
      money: bracket(money.get(asked)),
    };
  }
}

const phasesOf = (found: readonly Phase[]): Phases => ({ phases: JSON.stringify(found.map(({ id }) => id)) });

const isOfDays = (interval: Interval): interval is DayInterval => interval.dates !== undefined;
const hoursOf = (hours: readonly Interval[]) => JSON.stringify(hours.map(({ from, to }) => [from, from, to]));
const datesOf = (days: readonly DayInterval[]) =>
  JSON.stringify(days.map(({ from, dates }) => [from, ...dates]));

interface Asked<Parameters> {
  counts: Statement<[Parameters], string | null>;
  money: Statement<[Parameters], string | null>;
}

function readTexts<Parameters>(
  { counts, money }: Asked<Parameters>,
  asked: Parameters,
): Pick<FigureTexts, 'counts' | 'money'> {
  return { counts: bracket(counts.get(asked)), money: bracket(money.get(asked)) };
}
