// Makes pools of coupon codes, takes them away, and hands their codes over as a file.
import { BYTE_ORDER_MARK, csvLine } from '@/core/csv-line';
import { MAX_CODES, MAX_POOLS } from '@/core/coupons/limits';
import { readCodes } from '@/core/coupons/read-codes';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import type { Transaction } from '../db/database';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';
import { makeCodes } from './claim-code';
import { dropCodes, writeCodes } from './pool-codes';

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

/** Rows that are read at once. */
const PIECE = 1000;

/** @throws AppError `not-found`; `invalid` with `fields`; `conflict` when the site has as many as it can have. */
export async function createPool(
  app: App,
  scope: Scope,
  { siteId, name, source, endsAt }: NewPool,
): Promise<{ poolId: string }> {
  const site = await findSite(app, scope, siteId);
  const now = app.now();
  refuseOver(endsAt, now);
  const codes = codesOf(source);
  await refuseMorePools(app.db, site.id);
  // As if it were removed, until it is whole: nobody sees it, and nothing of it is given out.
  const { id: poolId } = await app.db.couponPool.create({
    data: {
      siteId: site.id,
      name,
      kind: source.kind,
      ...(source.kind === 'fixed' && { code: source.code, most: source.most }),
      ...(source.kind === 'generated' && { prefix: source.prefix, length: source.length }),
      endsAt: endsAt === null ? null : new Date(endsAt),
      createdAt: new Date(now),
      deletedAt: new Date(now),
    },
  });
  try {
    await writeCodes(app, poolId, codes);
    await app.db.$transaction(async (tx) => {
      await refuseMorePools(tx, site.id);
      await tx.couponPool.update({ where: { id: poolId }, data: { deletedAt: null } });
      await recordAudit(tx, scope, { action: 'coupons.created', subject: name, siteId: site.id, at: now });
    });
  } catch (error) {
    await dropCodes(app, { id: poolId, siteId: site.id });
    throw error;
  }
  return { poolId };
}

async function refuseMorePools(db: Pick<Transaction, 'couponPool'>, siteId: string): Promise<void> {
  if ((await db.couponPool.count({ where: { siteId, deletedAt: null } })) >= MAX_POOLS)
    throw new AppError('conflict', `A site has at most ${MAX_POOLS} pools. Delete one first.`);
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

/**
 * Changes until when codes are given out; what was given stays given.
 * @param change.endsAt ms; null: without end
 * @throws AppError `not-found`; `invalid` for an end that is over
 */
export async function updatePool(
  app: App,
  scope: Scope,
  { endsAt, ...query }: PoolQuery & { endsAt: number | null },
): Promise<{ ok: true }> {
  const pool = await findPool(app, scope, query);
  if ((pool.endsAt?.getTime() ?? null) === endsAt) return { ok: true };
  refuseOver(endsAt, app.now());
  await app.db.$transaction(async (tx) => {
    await tx.couponPool.update({
      where: { id: pool.id },
      data: { endsAt: endsAt === null ? null : new Date(endsAt) },
    });
    await recordAudit(tx, scope, {
      action: 'coupons.changed',
      subject: pool.name,
      siteId: pool.siteId,
      at: app.now(),
    });
  });
  return { ok: true };
}

function refuseOver(endsAt: number | null, now: number): void {
  if (endsAt !== null && endsAt <= now)
    throw new AppError('invalid', 'The end of the pool is over already.', {
      fields: { endsAt: 'choose a later day' },
    });
}

/**
 * From then on nothing of it is given out, and nobody sees any more who was given what: so nothing of that is kept.
 * @throws AppError `not-found`
 */
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
  await dropCodes(app, pool);
  return { ok: true };
}

/** Every code as CSV, with when it was given out and to whom. @throws AppError `not-found` */
export async function exportPool(app: App, scope: Scope, query: PoolQuery): Promise<{ csv: string }> {
  const pool = await findPool(app, scope, query);
  let csv = BYTE_ORDER_MARK + csvLine(['code', 'given out', 'e-mail']);
  for (let after = 0; ;) {
    const rows = await app.db.couponCode.findMany({
      where: { poolId: pool.id, position: { gt: after } },
      orderBy: { position: 'asc' },
      select: { code: true, position: true, claimedAt: true, email: true },
      take: PIECE,
    });
    for (const { code, claimedAt, email } of rows)
      csv += csvLine([code, claimedAt?.toISOString() ?? '', email ?? '']);
    const last = rows.at(-1);
    if (!last || rows.length < PIECE) break;
    after = last.position;
  }
  await app.db.$transaction((tx) =>
    recordAudit(tx, scope, {
      action: 'coupons.exported',
      subject: pool.name,
      siteId: pool.siteId,
      at: app.now(),
    }),
  );
  return { csv };
}
