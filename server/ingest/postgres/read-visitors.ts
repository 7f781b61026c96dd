// Whom the figures of a phase count, one by one, and what single orders cost.
import { listVisitors } from '../counting/list-visitors';
import type { VisitorsPart } from '../event-store';
import type { Query } from './connection';
import { SCHEMA } from './event-schema';
import { passUntilKnown } from './pass-until-known';
import { WorkingSet } from './working-set';

export async function readOrderAmounts(
  query: Query,
  site: string,
  currency: string,
  { from, to }: { from: number; to: number },
  limit: number,
): Promise<number[]> {
  const rows = await query<{ amount: number }>(
    `SELECT amount FROM ${SCHEMA}.orders JOIN ${SCHEMA}.sites ON sites.id = orders.site
     WHERE sites.site = $1 AND currency = $2 AND at >= $3 AND at < $4 ORDER BY at DESC LIMIT $5`,
    [site, currency, from, to, limit],
  );
  return rows.map(({ amount }) => amount);
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

export async function readVisitors(
  query: Query,
  site: string,
  phase: string,
  after: string | null,
  limit: number,
): Promise<VisitorsPart> {
  const [place] = await query<{ site: number; phase: number }>(
    `SELECT phases.site AS site, phases.id AS phase FROM ${SCHEMA}.phases JOIN ${SCHEMA}.sites ON sites.id = phases.site
     WHERE sites.site = $1 AND phases.phase = $2`,
    [site, phase],
  );
  if (!place) return { visitors: [], next: null };
  const rows = await query<{ visitor: string }>(
    `SELECT visitor FROM ${SCHEMA}.enrolments WHERE phase = $1 AND visitor ${after === null ? '>=' : '>'} $2
     ORDER BY visitor LIMIT $3`,
    [place.phase, after ?? NOBODY, limit],
  );
  const ids = rows.map(({ visitor }) => visitor);
  const set = new WorkingSet({ site: () => place.site, phase: () => place.phase });
  const visitors = await passUntilKnown(query, set, () => listVisitors(set, place, ids));
  return { visitors, next: ids.length < limit ? null : (ids.at(-1) ?? null) };
}
