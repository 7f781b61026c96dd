// Deletes events whose time is over from the log, a piece at a time. What was counted stays.
import { KEPT_TYPES_SQL } from '../kept-types';
import type { Query } from './connection';
import { SCHEMA } from './event-schema';

/** Rows that are looked at in one transaction. */
const PIECE = 5000;
/** An event is received at most this long after it happened, ms, and a day more for a clock that was set back. */
const LATEST_MS = 8 * 24 * 3_600_000;

/** @param until site → the moment before which its events are deleted, ms. What was deleted stays so: it never goes back. */
export async function sealSites(query: Query, until: Readonly<Record<string, number>>): Promise<void> {
  await query(
    `UPDATE ${SCHEMA}.sites SET sealed_until = GREATEST(sealed_until, given.before)
     FROM unnest($1::text[], $2::bigint[]) AS given (site, before) WHERE given.site = sites.site`,
    [Object.keys(until), Object.values(until)],
  );
}

/** One piece of the log after `cursor`. @returns how many were deleted, and where to go on; `next` null: at the end */
export async function deleteSealedPiece(
  query: Query,
  cursor: number,
): Promise<{ deleted: number; next: number | null }> {
  const [first] = await query<{ cursor: number; isOver: boolean | null }>(
    `SELECT cursor, received_at >= (SELECT MAX(sealed_until) FROM ${SCHEMA}.sites) + ${LATEST_MS} AS "isOver"
     FROM ${SCHEMA}.events WHERE cursor > $1 ORDER BY cursor LIMIT 1`,
    [cursor],
  );
  if (!first || first.isOver !== false) return { deleted: 0, next: null };
  const end = first.cursor + PIECE - 1;
  const gone = await query(
    `DELETE FROM ${SCHEMA}.events USING ${SCHEMA}.sites
     WHERE cursor BETWEEN $1 AND $2 AND sites.id = events.site AND happened_at < sealed_until
       AND type NOT IN (${KEPT_TYPES_SQL})
     RETURNING 1`,
    [first.cursor, end],
  );
  return { deleted: gone.length, next: end };
}

export async function readSealed(query: Query): Promise<Record<string, number>> {
  const rows = await query<{ site: string; sealed_until: number }>(
    `SELECT site, sealed_until FROM ${SCHEMA}.sites WHERE sealed_until > 0 ORDER BY site`,
  );
  return Object.fromEntries(rows.map(({ site, sealed_until }) => [site, Number(sealed_until)]));
}
