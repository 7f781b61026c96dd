// Deletes everything of one site, a piece at a time, so that its lock and the disk are free in between.
import { lockSites } from './count-in-passes';
import type { Query } from './connection';
import { SCHEMA } from './event-schema';

/** Rows that go in one transaction. */
const PIECE = 5000;

/** Tables of a site, and those of its phases: what refers to others first. */
const OF_SITE = ['events', 'enrolments', 'orders', 'identities', 'forgotten'];
const OF_PHASE = ['rollups', 'value_ranks', 'revenue', 'days', 'revenue_days'];

/** One piece, within a transaction. @returns whether there may be more */
export async function deleteSitePiece(query: Query, name: string): Promise<boolean> {
  await lockSites(query, [name]);
  const [site] = await query<{ id: number }>(`SELECT id FROM ${SCHEMA}.sites WHERE site = $1`, [name]);
  if (!site) return false;
  const wheres = [
    ...OF_SITE.map((table) => ({ table, where: 'site = $1' })),
    ...OF_PHASE.map((table) => ({
      table,
      where: `phase IN (SELECT id FROM ${SCHEMA}.phases WHERE site = $1)`,
    })),
  ];
  for (const { table, where } of wheres) {
    // tableoid tells the partitions of the log apart: a row's place is its own only within one.
    const gone = await query(
      `DELETE FROM ${SCHEMA}.${table} WHERE (tableoid, ctid) IN
         (SELECT tableoid, ctid FROM ${SCHEMA}.${table} WHERE ${where} LIMIT ${PIECE}) RETURNING 1`,
      [site.id],
    );
    if (gone.length > 0) return true;
  }
  await query(`DELETE FROM ${SCHEMA}.phases WHERE site = $1`, [site.id]);
  await query(`DELETE FROM ${SCHEMA}.sites WHERE id = $1`, [site.id]);
  return false;
}
