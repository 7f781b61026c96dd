// Brings the tables of the event store up to date; several processes may start at once.
import { StartupError } from '../../startup-error';
import type { Query } from './connection';
import { SCHEMA, STEPS } from './event-schema';

const MIGRATION_LOCK = 1_835_626_081;

/** Within a transaction: all steps or none. @throws StartupError when a newer program wrote the tables */
export async function migrateEvents(query: Query): Promise<void> {
  await query(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`);
  await query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`);
  await query(`CREATE TABLE IF NOT EXISTS ${SCHEMA}.version (step integer NOT NULL)`);
  const [row] = await query<{ step: number }>(`SELECT step FROM ${SCHEMA}.version`);
  const version = row?.step ?? 0;
  if (version > STEPS.length)
    throw new StartupError(
      `The events in PostgreSQL were written by a newer version of Beckon (schema ${version}, this one knows ${STEPS.length}). ` +
        'Start that version again, or restore a backup made before it.',
    );
  for (const step of STEPS.slice(version)) await query(step);
  if (!row) await query(`INSERT INTO ${SCHEMA}.version (step) VALUES ($1)`, [STEPS.length]);
  else if (version < STEPS.length) await query(`UPDATE ${SCHEMA}.version SET step = $1`, [STEPS.length]);
}
