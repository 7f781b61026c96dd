// Figures from the roll-ups. Each costs the same whatever the number of events: only rows of whole phases are read,
// and of a dimension with very many values only the most frequent. Each
// question is one statement: it sees everything as it stood at one moment, and goes to the database and back once.
import {
  assembleArms,
  assembleHours,
  assembleValues,
  type FigureTexts,
  type SplitTexts,
} from '../counting/assemble-figures';
import { assembleQuiz, QUIZ_GOALS_SQL, type QuizRow } from '../counting/assemble-quiz';
import { STEP_PREFIX } from '../counting/enrolment';
import { isOneValued, namedValues, WHOLE_PHASE } from '../counting/rollup';
import {
  type ArmFigures,
  type Dimension,
  type DimensionByHour,
  type EnrolmentGoal,
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
  const summed = `SELECT ${column} AS place, arm, goal, SUM(conversions) AS visitors, SUM(total) AS times
    FROM ${SCHEMA}.rollups WHERE ${inPhases} AND ${where} GROUP BY ${by}arm, goal ORDER BY ${by}arm`;
  const money = `SELECT ${column} AS place, arm, currency, SUM(conversions) AS visitors, SUM(total) AS total, SUM(squares) AS squares
    FROM ${SCHEMA}.revenue WHERE ${inPhases} AND ${where} GROUP BY ${by}arm, currency ORDER BY ${by}arm, currency`;
  return `${countsOf(counts ?? summed)} AS counts, ${moneyOf(money)} AS money`;
}

/** As one text, a list of one `CountColumns` or `MoneyColumns`. */
function columnsOf(rows: string, columns: readonly string[]): string {
  const lists = columns.map((name) => `json_agg(${name})`).join(', ');
  return `(SELECT json_build_array(json_build_array(${lists}))::text FROM (${rows}) AS rows HAVING COUNT(*) > 0)`;
}
const countsOf = (rows: string) => columnsOf(rows, ['place', 'arm', 'goal', 'visitors', 'times']);
const moneyOf = (rows: string) =>
  columnsOf(rows, ['place', 'arm', 'currency', 'visitors', 'total', 'squares']);

const NONE: FigureTexts = { counts: null, money: null };

export async function readFigures(
  query: Query,
  site: string,
  phases: readonly string[],
): Promise<ArmFigures[]> {
  const [texts = NONE] = await query<FigureTexts>(`SELECT ${sums(WHOLE)}`, [site, phases]);
  return assembleArms(texts);
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

/** Costs what the hours of the span hold. */
export async function readFiguresWithin(
  query: Query,
  site: string,
  phases: readonly string[],
  dimension: DimensionByHour,
  { from, to }: { from: number; to: number },
): Promise<{ value: string; arms: ArmFigures[] }[]> {
  const within = 'hour >= $4 AND hour < $5';
  const values = sums(`dimension = $3 AND ${within}`, 'value');
  return assembleValues(
    await readSplit(query, values, sums(`dimension = 'all' AND ${within}`), [
      site,
      phases,
      dimension,
      from,
      to,
    ]),
  );
}

/** @param values and `totals` as `sums` writes them; of the totals nothing is read where they are absent */
async function readSplit(
  query: Query,
  values: string,
  totals: string | undefined,
  asked: readonly unknown[],
): Promise<SplitTexts> {
  type Row = FigureTexts & { totals: FigureTexts | null };
  const [row] = await query<Row>(
    `SELECT ${values}${totals === undefined ? '' : `, (SELECT to_json(sums) FROM (SELECT ${totals}) AS sums) AS totals`}`,
    asked,
  );
  return { counts: row?.counts ?? null, money: row?.money ?? null, totals: row?.totals ?? null };
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
  cuts?: readonly number[],
  goals?: readonly EnrolmentGoal[],
): Promise<TrendPoint[]> {
  if (cuts) return assembleHours(await readIntervals(query, site, phases, cuts, goals));
  const hours = sums(`dimension = 'all' AND hour > ${WHOLE_PHASE}`, 'hour');
  const [texts = NONE] = await query<FigureTexts>(`SELECT ${hours}`, [site, phases]);
  return assembleHours(texts);
}

async function readIntervals(
  query: Query,
  site: string,
  phases: readonly string[],
  cuts: readonly number[],
  goals?: readonly EnrolmentGoal[],
): Promise<FigureTexts> {
  // The hour is told the number of its interval, which costs less than to look for the hours of each.
  const kept = (table: string, only = '') =>
    `(SELECT width_bucket(hour, $3::bigint[]) AS interval, * FROM ${SCHEMA}.${table}
      WHERE ${IN_PHASES} AND dimension = 'all' AND hour >= $4 AND hour < $5 ${only}) AS kept`;
  const counts = countsOf(
    `SELECT ($3::bigint[])[interval] AS place, arm, goal, SUM(conversions) AS visitors, SUM(total) AS times
     FROM ${kept('rollups', 'AND ($6::text[] IS NULL OR goal = ANY($6))')}
     GROUP BY interval, arm, goal ORDER BY interval, arm`,
  );
  const money = moneyOf(
    `SELECT ($3::bigint[])[interval] AS place, arm, currency, SUM(conversions) AS visitors, SUM(total) AS total,
       SUM(squares) AS squares FROM ${kept('revenue')}
     GROUP BY interval, arm, currency ORDER BY interval, arm, currency`,
  );
  const only = goals ? ['exposed', ...goals] : null;
  const [texts = NONE] = await query<FigureTexts>(`SELECT ${counts} AS counts, ${money} AS money`, [
    site,
    phases,
    cuts,
    cuts[0] ?? 0,
    cuts.at(-1) ?? 0,
    only,
  ]);
  return texts;
}

export async function readSummaries(
  query: Query,
  site: string,
  groups: readonly (readonly string[])[],
  cuts: readonly number[],
): Promise<Summary[]> {
  const inGroup = 'phase = ANY(asked.phases)';
  type Row = FigureTexts & { number: number; exposed: number[] };
  const rows = await query<Row>(
    `WITH asked AS MATERIALIZED (
       SELECT named.number, array_agg(phases.id) AS phases
       FROM unnest($2::text[], $3::int[]) AS named (phase, number)
       JOIN ${SCHEMA}.sites ON sites.site = $1
       JOIN ${SCHEMA}.phases ON phases.site = sites.id AND phases.phase = named.phase
       GROUP BY named.number)
     SELECT number, ${sums(WHOLE, undefined, undefined, inGroup)}, (
       SELECT json_agg((SELECT COALESCE(SUM(conversions), 0) FROM ${SCHEMA}.rollups
         WHERE ${inGroup} AND dimension = 'all' AND hour >= cuts.start AND hour < cuts.stop AND goal = 'exposed') ORDER BY cuts.start)
       FROM unnest($4::bigint[], $5::bigint[]) AS cuts (start, stop)) AS exposed
     FROM asked`,
    [
      site,
      groups.flat(),
      groups.flatMap((phases, number) => phases.map(() => number)),
      cuts.slice(0, -1),
      cuts.slice(1),
    ],
  );
  const none = { arms: [], exposed: cuts.slice(1).map(() => 0) };
  const found = new Map(rows.map((row) => [row.number, row]));
  return groups.map((_, number) => {
    const row = found.get(number);
    return row ? { arms: assembleArms(row), exposed: row.exposed ?? [] } : none;
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
