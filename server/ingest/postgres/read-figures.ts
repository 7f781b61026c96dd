// Figures from the roll-ups. Each costs the same whatever the number of events: only rows of whole phases and of days are
// read, and of a dimension with very many values only the most frequent. Hours are read where hours are asked for. Each question is one statement: it sees everything as it stood at one moment, and goes to the database and back once.
import {
  assembleArms,
  assembleHours,
  assembleValues,
  NO_TEXTS,
  type FigureTexts,
  type SplitTexts,
} from '../counting/assemble-figures';
import { assembleQuiz, QUIZ_GOALS_SQL, type QuizRow } from '../counting/assemble-quiz';
import { DAY_COLUMNS } from '../counting/day-counts';
import { STEP_PREFIX } from '../counting/enrolment';
import { isOneValued, namedValues, WHOLE_PHASE } from '../counting/rollup';
import {
  type ArmFigures,
  type DayInterval,
  type Dimension,
  type DimensionByDay,
  type EnrolmentGoal,
  type Interval,
  type QuizFigures,
  type StepFigure,
  type Summary,
  type TrendPoint,
} from '../event-store';
import type { Query } from './connection';
import { SCHEMA } from './event-schema';

/** Of the site $1 and the names $2. As an array the database looks it up first, and then goes to their rows alone. */
const PHASES = `ARRAY(SELECT phases.id FROM ${SCHEMA}.phases JOIN ${SCHEMA}.sites ON sites.id = phases.site
  WHERE sites.site = $1 AND phases.phase = ANY($2::text[]))`;
const IN_PHASES = `phase = ANY(${PHASES})`;
const WHOLE = `dimension = 'all' AND hour = ${WHOLE_PHASE}`;

/**
 * Two columns, `FigureTexts`: sums over the phases. `place` is a column; absent: all rows have the same.
 * @param counts absent: those of `where` @param inPhases absent: those of $1 and $2
 */
function sums(where: string, place?: string, counts?: string, inPhases = IN_PHASES): string {
  const by = place === undefined ? '' : `${place}, `;
  const column = place ?? '0';
  const summed = `SELECT ${column} AS place, arm, goal, ${COUNTS}
    FROM ${SCHEMA}.rollups WHERE ${inPhases} AND ${where} GROUP BY ${by}arm, goal ORDER BY ${by}arm`;
  const money = `SELECT ${column} AS place, arm, currency, SUM(conversions) AS visitors, SUM(total) AS total, SUM(squares) AS squares
    FROM ${SCHEMA}.revenue WHERE ${inPhases} AND ${where} GROUP BY ${by}arm, currency ORDER BY ${by}arm, currency`;
  return `${countsOf(counts ?? summed)} AS counts, ${moneyOf(money)} AS money`;
}

/** As one text, a list of one `CountColumns`, `DayColumns` or `MoneyColumns`. */
function columnsOf(rows: string, columns: readonly string[]): string {
  const lists = columns.map((name) => `json_agg(${name})`).join(', ');
  return `(SELECT json_build_array(json_build_array(${lists}))::text FROM (${rows}) AS rows HAVING COUNT(*) > 0)`;
}
const countsOf = (rows: string) => columnsOf(rows, ['place', 'arm', 'goal', 'visitors', 'times']);
const daysOf = (rows: string) => columnsOf(rows, ['place', 'arm', ...DAY_COLUMNS]);
const moneyOf = (rows: string) =>
  columnsOf(rows, ['place', 'arm', 'currency', 'visitors', 'total', 'squares']);

const COUNTS = 'SUM(conversions) AS visitors, SUM(total) AS times';
const DAY_COUNTS = DAY_COLUMNS.map((name) => `SUM(${name}) AS ${name}`).join(', ');
const MONEY = 'SUM(conversions) AS visitors, SUM(total) AS total, SUM(squares) AS squares';

/** `named`: phases of $1 and $2. `asked`: intervals, $3 to $6; of hours without dates. */
const INTERVALS = `WITH named AS MATERIALIZED (
    SELECT phases.id, days_since FROM ${SCHEMA}.phases WHERE id = ANY(${PHASES})
  ), asked AS MATERIALIZED (
    SELECT * FROM unnest($3::bigint[], $4::bigint[], $5::int[], $6::int[]) AS asked (start, stop, first, last)
  )`;
/** Hours of the intervals, as far as they are not in days. */
const IN_HOURS = `named JOIN asked ON asked.first IS NULL OR named.days_since > asked.start
  CROSS JOIN LATERAL (SELECT CASE WHEN asked.first IS NULL THEN asked.stop ELSE LEAST(asked.stop, named.days_since) END AS stop) AS hours`;

/** Of each interval, three columns: `FigureTexts`. @param place a column @param only narrows the goals of hours */
function sumsOfIntervals(dimension: string, place: string, only = ''): string {
  const hours = (table: string) =>
    `${IN_HOURS} JOIN ${SCHEMA}.${table} AS kept ON kept.phase = named.id AND kept.dimension = ${dimension}
       AND kept.hour >= asked.start AND kept.hour < hours.stop`;
  const days = (table: string) =>
    `named JOIN asked ON asked.first IS NOT NULL JOIN ${SCHEMA}.${table} AS kept ON kept.phase = named.id
       AND kept.dimension = ${dimension} AND kept.date >= asked.first AND kept.date < asked.last`;
  const counts = `SELECT ${place} AS place, arm, goal, ${COUNTS} FROM ${hours('rollups')} ${only}
    GROUP BY ${place}, arm, goal ORDER BY ${place}, arm`;
  const ofDays = `SELECT ${place} AS place, arm, ${DAY_COUNTS} FROM ${days('days')} GROUP BY ${place}, arm`;
  const money = `SELECT ${place} AS place, arm, currency, ${MONEY} FROM (
      SELECT asked.start, kept.value, arm, currency, conversions, total, squares FROM ${hours('revenue')}
      UNION ALL SELECT asked.start, kept.value, arm, currency, conversions, total, squares FROM ${days('revenue_days')}
    ) AS kept GROUP BY ${place}, arm, currency`;
  return `${countsOf(counts)} AS counts, ${daysOf(ofDays)} AS days, ${moneyOf(money)} AS money`;
}

function columnsOfIntervals(intervals: readonly Interval[]): unknown[][] {
  return [
    intervals.map(({ from }) => from),
    intervals.map(({ to }) => to),
    intervals.map(({ dates }) => dates?.[0] ?? null),
    intervals.map(({ dates }) => dates?.[1] ?? null),
  ];
}

export async function readFigures(
  query: Query,
  site: string,
  phases: readonly string[],
): Promise<ArmFigures[]> {
  const [texts] = await query<Omit<FigureTexts, 'days'>>(`SELECT ${sums(WHOLE)}`, [site, phases]);
  return assembleArms({ ...NO_TEXTS, ...texts });
}

/**
 * The named values are the most frequent of each phase: exact for one phase; for several, a value that is just
 * below the line in every one of them may be part of "other". The counts are exact either way.
 */
export async function readFiguresBy(
  query: Query,
  site: string,
  phases: readonly string[],
  dimension: Dimension,
  most?: number,
): Promise<{ value: string; arms: ArmFigures[] }[]> {
  const named = `ARRAY(SELECT ranked.value FROM unnest(${PHASES}) AS asked (phase)
    CROSS JOIN LATERAL (SELECT value FROM ${SCHEMA}.value_ranks
      WHERE phase = asked.phase AND dimension = $3 ORDER BY exposed DESC, value LIMIT $4) AS ranked)`;
  const where = `dimension = $3 AND hour = ${WHOLE_PHASE} AND value = ANY(${named})`;
  // Of one phase each row is a figure by itself.
  const ofOne = `SELECT value AS place, arm, goal, conversions AS visitors, total AS times FROM ${SCHEMA}.rollups
    WHERE phase = (${PHASES})[1] AND ${where} ORDER BY value, arm`;
  const values = sums(where, 'value', phases.length === 1 ? ofOne : undefined);
  const totals = isOneValued(dimension) ? sums(WHOLE) : undefined;
  const asked = [site, phases, dimension, most ?? namedValues(dimension)];
  return assembleValues(await readSplit(query, values, totals, asked), most);
}

/** Costs what the days of the span hold. */
export async function readFiguresWithin(
  query: Query,
  site: string,
  phases: readonly string[],
  dimension: DimensionByDay,
  days: DayInterval,
): Promise<{ value: string; arms: ArmFigures[] }[]> {
  const values = sumsOfIntervals('$7', 'kept.value');
  const totals = sumsOfIntervals("'all'", 'kept.value');
  const asked = [site, phases, ...columnsOfIntervals([days]), dimension];
  return assembleValues(await readSplit(query, values, totals, asked, INTERVALS));
}

/** @param values and `totals` as `sums` writes them; of the totals nothing is read where they are absent @param head stands before */
async function readSplit(
  query: Query,
  values: string,
  totals: string | undefined,
  asked: readonly unknown[],
  head = '',
): Promise<SplitTexts> {
  type Row = FigureTexts & { totals: FigureTexts | null };
  const [row] = await query<Row>(
    `${head} SELECT ${values}${totals === undefined ? '' : `, (SELECT to_json(sums) FROM (SELECT ${totals}) AS sums) AS totals`}`,
    asked,
  );
  return { ...NO_TEXTS, ...row, totals: row?.totals ? { ...NO_TEXTS, ...row.totals } : null };
}

export async function readSteps(
  query: Query,
  site: string,
  phases: readonly string[],
): Promise<StepFigure[]> {
  return query<StepFigure>(
    `SELECT arm, substr(goal, ${STEP_PREFIX.length + 1}) AS step, SUM(conversions)::float8 AS visitors FROM ${SCHEMA}.rollups
     WHERE ${IN_PHASES} AND ${WHOLE} AND goal >= '${STEP_PREFIX}' AND goal < 'step;'
     GROUP BY arm, goal ORDER BY arm, goal`,
    [site, phases],
  );
}

export async function readQuiz(query: Query, site: string, phases: readonly string[]): Promise<QuizFigures> {
  const rows = await query<QuizRow>(
    `SELECT arm, value, goal, SUM(conversions)::float8 AS visitors FROM ${SCHEMA}.rollups
     WHERE ${IN_PHASES} AND dimension IN ('all', 'question', 'answer') AND hour = ${WHOLE_PHASE} AND (${QUIZ_GOALS_SQL})
     GROUP BY arm, value, goal ORDER BY arm, value, goal`,
    [site, phases],
  );
  return assembleQuiz(rows);
}

export async function readTrend(
  query: Query,
  site: string,
  phases: readonly string[],
  intervals?: readonly Interval[],
  goals?: readonly EnrolmentGoal[],
): Promise<TrendPoint[]> {
  const [texts = NO_TEXTS] = intervals
    ? await query<FigureTexts>(
        `${INTERVALS} SELECT ${sumsOfIntervals("'all'", 'start', 'WHERE $7::text[] IS NULL OR goal = ANY($7)')}`,
        [site, phases, ...columnsOfIntervals(intervals), goals ? ['exposed', ...goals] : null],
      )
    : await query<FigureTexts>(`SELECT ${sums(`dimension = 'all' AND hour > ${WHOLE_PHASE}`, 'hour')}`, [
        site,
        phases,
      ]);
  return assembleHours({ ...NO_TEXTS, ...texts });
}

export async function readSummaries(
  query: Query,
  site: string,
  groups: readonly (readonly string[])[],
  days: readonly DayInterval[],
): Promise<Summary[]> {
  const inGroup = 'phase = ANY(asked.phases)';
  type Row = Omit<FigureTexts, 'days'> & { number: number; exposed: number[] };
  const rows = await query<Row>(
    `WITH asked AS MATERIALIZED (
       SELECT named.number, array_agg(phases.id) AS phases, MAX(days_since) AS days_since
       FROM unnest($2::text[], $3::int[]) AS named (phase, number)
       JOIN ${SCHEMA}.sites ON sites.site = $1
       JOIN ${SCHEMA}.phases ON phases.site = sites.id AND phases.phase = named.phase
       GROUP BY named.number)
     SELECT number, ${sums(WHOLE, undefined, undefined, inGroup)}, (
       SELECT json_agg((SELECT COALESCE(SUM(exposed), 0) FROM ${SCHEMA}.days
           WHERE ${inGroup} AND dimension = 'all' AND date >= wanted.first AND date < wanted.last)
         + CASE WHEN asked.days_since > wanted.start THEN (SELECT COALESCE(SUM(conversions), 0)
           FROM ${SCHEMA}.rollups JOIN ${SCHEMA}.phases ON phases.id = rollups.phase
           WHERE rollups.${inGroup} AND dimension = 'all' AND hour >= wanted.start AND hour < LEAST(wanted.stop, phases.days_since)
             AND goal = 'exposed') ELSE 0 END ORDER BY wanted.start)
       FROM unnest($4::bigint[], $5::bigint[], $6::int[], $7::int[]) AS wanted (start, stop, first, last)) AS exposed
     FROM asked`,
    [
      site,
      groups.flat(),
      groups.flatMap((phases, number) => phases.map(() => number)),
      ...columnsOfIntervals(days),
    ],
  );
  const none = { arms: [], exposed: days.map(() => 0) };
  const found = new Map(rows.map((row) => [row.number, row]));
  return groups.map((_, number) => {
    const row = found.get(number);
    return row ? { arms: assembleArms({ ...NO_TEXTS, ...row }), exposed: row.exposed ?? [] } : none;
  });
}

export async function readExcluded(
  query: Query,
  site: string,
  phases: readonly string[],
): Promise<{ visitorsInSeveralArms: number; botEvents: number }> {
  const [row] = await query<{ several_arms: number; bot_events: number }>(
    `SELECT COALESCE(SUM(several_arms), 0)::float8 AS several_arms, COALESCE(SUM(bot_events), 0)::float8 AS bot_events
     FROM ${SCHEMA}.phases WHERE id = ANY(${PHASES})`,
    [site, phases],
  );
  return { visitorsInSeveralArms: row?.several_arms ?? 0, botEvents: row?.bot_events ?? 0 };
}
