// The pools of a site, with how much is left of each.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findSite } from '../sites/find-site';

export type PoolKind = 'fixed' | 'generated' | 'imported';

export interface PoolItem {
  id: string;
  name: string;
  kind: PoolKind;
  /** Of a fixed pool; empty else. */
  code: string;
  given: number;
  /** null: without end. */
  left: number | null;
  /** ms; null: without end. */
  endsAt: number | null;
  /** ms; null: never. */
  lastGivenAt: number | null;
  /** ms. */
  createdAt: number;
}

type Row = { id: string; kind: string; most: number | null };

export async function countPool(
  db: App['db'],
  { id, kind, most }: Row,
): Promise<{ given: number; left: number | null }> {
  const given = await db.couponCode.count({ where: { poolId: id, claimedAt: { not: null } } });
  if (kind === 'fixed') return { given, left: most === null ? null : Math.max(0, most - given) };
  return { given, left: await db.couponCode.count({ where: { poolId: id, claimedAt: null } }) };
}

/** The newest first. @throws AppError `not-found` */
export async function listPools(app: App, scope: Scope, siteId: string): Promise<PoolItem[]> {
  const site = await findSite(app, scope, siteId);
  const rows = await app.db.couponPool.findMany({
    where: { siteId: site.id, deletedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return Promise.all(
    rows.map(async (row) => {
      const last = await app.db.couponCode.findFirst({
        where: { poolId: row.id, claimedAt: { not: null } },
        orderBy: { claimedAt: 'desc' },
        select: { claimedAt: true },
      });
      return {
        id: row.id,
        name: row.name,
        kind: row.kind as PoolKind,
        code: row.code,
        ...(await countPool(app.db, row)),
        endsAt: row.endsAt?.getTime() ?? null,
        lastGivenAt: last?.claimedAt?.getTime() ?? null,
        createdAt: row.createdAt.getTime(),
      };
    }),
  );
}
