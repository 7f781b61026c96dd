// Deletes events whose time is over from the log, a piece at a time, so that others are written in between. What was counted stays.
import type { Database } from 'better-sqlite3';
import { KEPT_TYPES_SQL } from '../kept-types';

/** Rows that are looked at in one transaction. */
const PIECE = 2000;
/** An event is received at most this long after it happened, ms, and a day more for a clock that was set back. */
const LATEST_MS = 8 * 24 * 3_600_000;

/** @param until site → the moment before which its events are deleted, ms. What was deleted stays so: it never goes back. */
export function sealSites(database: Database, until: Readonly<Record<string, number>>): void {
  const seal = database.prepare<[number, string]>(
    'UPDATE sites SET sealed_until = MAX(sealed_until, ?) WHERE site = ?',
  );
  database
    .transaction(() => {
      for (const [site, before] of Object.entries(until)) seal.run(before, site);
    })
    .immediate();
}

/** One piece of the log after `cursor`. @returns how many were deleted, and where to go on; `next` null: at the end */
export function deleteSealedPiece(
  database: Database,
  cursor: number,
): { deleted: number; next: number | null } {
  const sealed = database.prepare<[], number | null>('SELECT MAX(sealed_until) FROM sites').pluck().get();
  const first = database
    .prepare<[number], { cursor: number; received_at: number }>(
      'SELECT cursor, received_at FROM events WHERE cursor > ? ORDER BY cursor LIMIT 1',
    )
    .get(cursor);
  if (!first || !sealed || first.received_at >= sealed + LATEST_MS) return { deleted: 0, next: null };
  const end = first.cursor + PIECE - 1;
  const { changes } = database
    .prepare<[number, number]>(
      `DELETE FROM events WHERE cursor BETWEEN ? AND ? AND type NOT IN (${KEPT_TYPES_SQL})
         AND happened_at < (SELECT sealed_until FROM sites WHERE id = events.site)`,
    )
    .run(first.cursor, end);
  return { deleted: changes, next: end };
}

/** Site → the moment before which its events were deleted, ms; those of which nothing was are left out. */
export function readSealed(database: Database): Record<string, number> {
  const rows = database
    .prepare<[], [string, number]>(
      'SELECT site, sealed_until FROM sites WHERE sealed_until > 0 ORDER BY site',
    )
    .raw()
    .all() as [string, number][];
  return Object.fromEntries(rows);
}
