// Makes pools of coupon codes, takes them away, and hands their codes over as a file.
import { BYTE_ORDER_MARK, csvLine } from '@/core/csv-line';
import { MAX_CODES, MAX_POOLS } from '@/core/coupons/limits';
import { readCodes } from '@/core/coupons/read-codes';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';
import { makeCodes } from './claim-code';

/** Where the codes of a new pool come from. */
export type PoolSource =
  | { kind: 'fixed'; code: string; most: number | null }
  | { kind: 'generated'; prefix: string; length: number; count: number }
  | { kind: 'imported'; text: string };

export interface NewPool {
  siteId: string;
  name: string;
  source: PoolSource;
  /** ms; null: without end. */
  endsAt: number | null;
}

/** Rows that are written at once: databases bound the values of one statement. */
const CHUNK = 5000;

/** @throws AppError `not-found`; `invalid` with `fields`; `conflict` when the site has as many as it can have. */
export async function createPool(
  app: App,
  scope: Scope,
  { siteId, name, source, endsAt }: NewPool,
): Promise<{ poolId: string }> {
  const site = await findSite(app, scope, siteId);
  const now = app.now();
  if (endsAt !== null && endsAt <= now)
    throw new AppError('invalid', 'The end of the pool is over already.', {
      fields: { endsAt: 'choose a later day' },
    });
  const codes = codesOf(source);
  return app.db.$transaction(
    async (tx) => {
      if ((await tx.couponPool.count({ where: { siteId: site.id, deletedAt: null } })) >= MAX_POOLS)
        throw new AppError('conflict', `A site has at most ${MAX_POOLS} pools. Delete one first.`);
      const { id: poolId } = await tx.couponPool.create({
        data: {
          siteId: site.id,
          name,
          kind: source.kind,
          ...(source.kind === 'fixed' && { code: source.code, most: source.most }),
          ...(source.kind === 'generated' && { prefix: source.prefix, length: source.length }),
          endsAt: endsAt === null ? null : new Date(endsAt),
          createdAt: new Date(now),
        },
      });
      for (let from = 0; from < codes.length; from += CHUNK)
        await tx.couponCode.createMany({
          data: codes
            .slice(from, from + CHUNK)
            .map((code, index) => ({ poolId, code, position: from + index + 1 })),
        });
      await recordAudit(tx, scope, { action: 'coupons.created', subject: name, siteId: site.id, at: now });
      return { poolId };
    },
    { timeout: 60_000 },
  );
}

/** None of a fixed pool, whose rows come as its code is given out. */
function codesOf(source: PoolSource): string[] {
  if (source.kind === 'fixed') return [];
  if (source.kind === 'generated') return makeCodes(source.prefix, source.length, source.count);
  const { codes, isTooMany } = readCodes(source.text);
  const wrong = isTooMany
    ? `use at most ${MAX_CODES} codes`
    : codes.length === 0
      ? 'enter at least one code'
      : undefined;
  if (wrong) throw new AppError('invalid', `Codes: ${wrong}.`, { fields: { codes: wrong } });
  return codes;
}

export interface PoolQuery {
  siteId: string;
  poolId: string;
}

async function findPool(app: App, scope: Scope, { siteId, poolId }: PoolQuery) {
  const site = await findSite(app, scope, siteId);
  const pool = await app.db.couponPool.findFirst({
    where: { id: poolId, siteId: site.id, deletedAt: null },
  });
  if (!pool) throw new AppError('not-found', 'There is no such pool on this site. Reload the page.');
  return pool;
}

/** From then on nothing of it is given out. @throws AppError `not-found` */
export async function removePool(app: App, scope: Scope, query: PoolQuery): Promise<{ ok: true }> {
  const pool = await findPool(app, scope, query);
  await app.db.$transaction(async (tx) => {
    await tx.couponPool.update({ where: { id: pool.id }, data: { deletedAt: new Date(app.now()) } });
    await recordAudit(tx, scope, {
      action: 'coupons.removed',
      subject: pool.name,
      siteId: pool.siteId,
      at: app.now(),
    });
  });
  return { ok: true };
}

/** Every code as CSV, with when it was given out and to whom. @throws AppError `not-found` */
export async function exportPool(app: App, scope: Scope, query: PoolQuery): Promise<{ csv: string }> {
  const pool = await findPool(app, scope, query);
  const rows = await app.db.couponCode.findMany({
    where: { poolId: pool.id },
    orderBy: { position: 'asc' },
    select: { code: true, claimedAt: true, email: true },
  });
  const lines = rows.map(({ code, claimedAt, email }) =>
    csvLine([code, claimedAt?.toISOString() ?? '', email ?? '']),
  );
  await app.db.$transaction((tx) =>
    recordAudit(tx, scope, {
      action: 'coupons.exported',
      subject: pool.name,
      siteId: pool.siteId,
      at: app.now(),
    }),
  );
  return { csv: BYTE_ORDER_MARK + csvLine(['code', 'given out', 'e-mail']) + lines.join('') };
}
