// Figures from the roll-ups. Each costs the same whatever the number of events: only rows of whole phases are read,
// and of a dimension with very many values only the most frequent.
import {
  assembleHours,
  assembleValues,
  toArms,
  type ArmCount,
  type ArmMoney,
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
  type TrendPoint,
} from '../event-store';
import type { Query } from './connection';
import { SCHEMA } from './event-schema';

const COUNTS = 'SUM(conversions)::float8 AS visitors, SUM(total)::float8 AS times';
/** Nobody sees the last unit of more than 2^53 of them. */
const MONEY =
  'SUM(conversions)::float8 AS visitors, SUM(total)::float8 AS total, SUM(squares)::float8 AS squares';
const ALL = `phase = ANY($1::int[]) AND dimension = 'all'`;
const BY_VALUE = `phase = ANY($1::int[]) AND dimension = $2 AND hour = ${WHOLE_PHASE} AND value = ANY($3::text[])`;

async function numbersOf(query: Query, site: string, phases: readonly string[]): Promise<number[]> {
  const rows = await query<{ id: number }>(
    `SELECT phases.id FROM ${SCHEMA}.phases JOIN ${SCHEMA}.sites ON sites.id = phases.site
     WHERE sites.site = $1 AND phases.phase = ANY($2::text[])`,
    [site, phases],
  );
  return rows.map(({ id }) => id);
}

export async function readFigures(
  query: Query,
  site: string,
  phases: readonly string[],
): Promise<ArmFigures[]> {
  return figuresOf(query, await numbersOf(query, site, phases));
}

async function figuresOf(query: Query, numbers: readonly number[]): Promise<ArmFigures[]> {
  const counts = await query<ArmCount>(
    `SELECT arm, goal, ${COUNTS} FROM ${SCHEMA}.rollups WHERE ${ALL} AND hour = ${WHOLE_PHASE}
     GROUP BY arm, goal ORDER BY arm`,
    [numbers],
  );
  const money = await query<ArmMoney>(
    `SELECT arm, currency, ${MONEY} FROM ${SCHEMA}.revenue WHERE ${ALL} AND hour = ${WHOLE_PHASE}
     GROUP BY arm, currency ORDER BY arm, currency`,
    [numbers],
  );
  return toArms(counts, money);
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
  const numbers = await numbersOf(query, site, phases);
  const candidates = await query<{ value: string }>(
    `SELECT DISTINCT ranked.value FROM unnest($1::int[]) AS asked (phase)
     CROSS JOIN LATERAL (SELECT value FROM ${SCHEMA}.value_ranks
       WHERE phase = asked.phase AND dimension = $2 ORDER BY exposed DESC, value LIMIT $3) AS ranked`,
    [numbers, dimension, most ?? namedValues(dimension)],
  );
  const asked = [numbers, dimension, candidates.map(({ value }) => value)];
  const counts = await query<ArmCount & { value: string }>(
    `SELECT value, arm, goal, ${COUNTS} FROM ${SCHEMA}.rollups WHERE ${BY_VALUE}
     GROUP BY value, arm, goal ORDER BY value, arm`,
    asked,
  );
  const money = await query<ArmMoney & { value: string }>(
    `SELECT value, arm, currency, ${MONEY} FROM ${SCHEMA}.revenue WHERE ${BY_VALUE}
     GROUP BY value, arm, currency ORDER BY value, arm, currency`,
    asked,
  );
  const totals = isOneValued(dimension) ? await figuresOf(query, numbers) : undefined;
  return assembleValues(counts, money, totals, most);
}

/** Costs what the hours of the span hold. */
export async function readFiguresWithin(
  query: Query,
  site: string,
  phases: readonly string[],
  dimension: DimensionByHour,
  { from, to }: { from: number; to: number },
): Promise<{ value: string; arms: ArmFigures[] }[]> {
  const numbers = await numbersOf(query, site, phases);
  const within = 'phase = ANY($1::int[]) AND dimension = $2 AND hour >= $3 AND hour < $4';
  const read = async (of: Dimension) => ({
    counts: await query<ArmCount & { value: string }>(
      `SELECT value, arm, goal, ${COUNTS} FROM ${SCHEMA}.rollups WHERE ${within}
       GROUP BY value, arm, goal ORDER BY value, arm`,
      [numbers, of, from, to],
    ),
    money: await query<ArmMoney & { value: string }>(
      `SELECT value, arm, currency, ${MONEY} FROM ${SCHEMA}.revenue WHERE ${within}
       GROUP BY value, arm, currency ORDER BY value, arm, currency`,
      [numbers, of, from, to],
    ),
  });
  const values = await read(dimension);
  const all = await read('all');
  return assembleValues(values.counts, values.money, toArms(all.counts, all.money));
}

export async function readSteps(
  query: Query,
  site: string,
  phases: readonly string[],
): Promise<StepFigure[]> {
  return query<StepFigure>(
    `SELECT arm, substr(goal, ${STEP_PREFIX.length + 1}) AS step, SUM(conversions)::float8 AS visitors FROM ${SCHEMA}.rollups
     WHERE ${ALL} AND hour = ${WHOLE_PHASE} AND goal >= '${STEP_PREFIX}' AND goal < 'step;'
     GROUP BY arm, goal ORDER BY arm, goal`,
    [await numbersOf(query, site, phases)],
  );
}

export async function readQuiz(query: Query, site: string, phases: readonly string[]): Promise<QuizFigures> {
  const rows = await query<QuizRow>(
    `SELECT arm, value, goal, SUM(conversions)::float8 AS visitors FROM ${SCHEMA}.rollups
     WHERE phase = ANY($1::int[]) AND dimension IN ('all', 'question', 'answer') AND hour = ${WHOLE_PHASE} AND (${QUIZ_GOALS_SQL})
     GROUP BY arm, value, goal ORDER BY arm, value, goal`,
    [await numbersOf(query, site, phases)],
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
  const numbers = await numbersOf(query, site, phases);
  if (cuts) return readIntervals(query, numbers, cuts, goals);
  const counts = await query<ArmCount & { hour: number }>(
    `SELECT hour, arm, goal, ${COUNTS} FROM ${SCHEMA}.rollups WHERE ${ALL} AND hour > ${WHOLE_PHASE}
     GROUP BY hour, arm, goal ORDER BY hour, arm`,
    [numbers],
  );
  const money = await query<ArmMoney & { hour: number }>(
    `SELECT hour, arm, currency, ${MONEY} FROM ${SCHEMA}.revenue WHERE ${ALL} AND hour > ${WHOLE_PHASE}
     GROUP BY hour, arm, currency ORDER BY hour, arm, currency`,
    [numbers],
  );
  return assembleHours(counts, money);
}

async function readIntervals(
  query: Query,
  numbers: readonly number[],
  cuts: readonly number[],
  goals?: readonly EnrolmentGoal[],
): Promise<TrendPoint[]> {
  const only = goals ? ['exposed', ...goals] : null;
  const read = <Row extends { hour: number }>(columns: string, table: string, last: string) =>
    query<Row>(
      `SELECT cuts.start AS hour, arm, ${last}, ${columns}
       FROM unnest($2::bigint[], $3::bigint[]) AS cuts (start, stop)
       JOIN ${SCHEMA}.${table} AS kept ON ${ALL} AND hour >= cuts.start AND hour < cuts.stop
         AND ($4::text[] IS NULL OR '${last}' <> 'goal' OR ${last} = ANY($4))
       GROUP BY cuts.start, arm, ${last} ORDER BY cuts.start, arm, ${last}`,
      [numbers, cuts.slice(0, -1), cuts.slice(1), only],
    );
  const counts = await read<ArmCount & { hour: number }>(COUNTS, 'rollups', 'goal');
  const money = await read<ArmMoney & { hour: number }>(MONEY, 'revenue', 'currency');
  return assembleHours(counts, money);
}

export async function readExcluded(
  query: Query,
  site: string,
  phases: readonly string[],
): Promise<{ visitorsInSeveralArms: number; botEvents: number }> {
  const [row] = await query<{ several_arms: number; bot_events: number }>(
    `SELECT COALESCE(SUM(several_arms), 0)::float8 AS several_arms, COALESCE(SUM(bot_events), 0)::float8 AS bot_events
     FROM ${SCHEMA}.phases WHERE id = ANY($1::int[])`,
    [await numbersOf(query, site, phases)],
  );
  return { visitorsInSeveralArms: row?.several_arms ?? 0, botEvents: row?.bot_events ?? 0 };
}
