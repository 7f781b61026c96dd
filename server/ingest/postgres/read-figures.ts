// Figures from the roll-ups. Each costs the same whatever the number of events: only rows of whole phases are read,
// and of a dimension with very many values only the most frequent.
import {
  assembleHours,
  assembleValues,
  toArms,
  type ArmCount,
  type ArmMoney,
} from '../counting/assemble-figures';
import { WHOLE_PHASE } from '../counting/rollup';
import { NAMED_VALUES, type ArmFigures, type Dimension, type TrendPoint } from '../event-store';
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
): Promise<{ value: string; arms: ArmFigures[] }[]> {
  const numbers = await numbersOf(query, site, phases);
  const candidates = await query<{ value: string }>(
    `SELECT DISTINCT ranked.value FROM unnest($1::int[]) AS asked (phase)
     CROSS JOIN LATERAL (SELECT value FROM ${SCHEMA}.value_ranks
       WHERE phase = asked.phase AND dimension = $2 ORDER BY exposed DESC, value LIMIT $3) AS ranked`,
    [numbers, dimension, NAMED_VALUES],
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
  return assembleValues(counts, money, await figuresOf(query, numbers));
}

export async function readTrend(
  query: Query,
  site: string,
  phases: readonly string[],
): Promise<TrendPoint[]> {
  const numbers = await numbersOf(query, site, phases);
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
