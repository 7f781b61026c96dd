// Partitions of the log, one a month. Made ahead; what came before its month had one lies in the default partition, and moves.
import type { Query } from './connection';
import { SCHEMA } from './event-schema';

/** Months made ahead, beside the one that is under way and the one before it. */
const AHEAD = 2;
/** Held while partitions are made; only one process does so. */
const PARTITION_LOCK = 1_885_434_484;

/** Smallest UUID version 7 of a moment, ms since 1970 UTC. */
function idFrom(at: number): string {
  const time = at.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}

/** Months as the names of their partitions and the ids between which they lie. */
export function monthsAround(now: number): { name: string; from: string; to: string }[] {
  const today = new Date(now);
  return Array.from({ length: AHEAD + 2 }, (_, index) => {
    const start = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + index - 1));
    const end = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1);
    const name = `events_${start.toISOString().slice(0, 7).replace('-', '_')}`;
    return { name, from: idFrom(start.getTime()), to: idFrom(end) };
  });
}

/** Within a transaction. @param now ms since 1970 UTC */
export async function makePartitions(query: Query, now: number): Promise<void> {
  await query(`SELECT pg_advisory_xact_lock(${PARTITION_LOCK})`);
  for (const { name, from, to } of monthsAround(now)) {
    const [found] = await query('SELECT 1 FROM pg_class WHERE oid = to_regclass($1)', [`${SCHEMA}.${name}`]);
    if (found) continue;
    // Nobody writes in between: a row that came to the default partition would be refused its month.
    await query(`LOCK TABLE ${SCHEMA}.events IN SHARE ROW EXCLUSIVE MODE`);
    await query(`CREATE TABLE ${SCHEMA}.${name} (LIKE ${SCHEMA}.events INCLUDING DEFAULTS)`);
    await query(
      `WITH moved AS (DELETE FROM ${SCHEMA}.events_other WHERE id >= $1 AND id < $2 RETURNING *)
       INSERT INTO ${SCHEMA}.${name} SELECT * FROM moved`,
      [from, to],
    );
    await query(
      `ALTER TABLE ${SCHEMA}.events ATTACH PARTITION ${SCHEMA}.${name} FOR VALUES FROM ('${from}') TO ('${to}')`,
    );
  }
}
