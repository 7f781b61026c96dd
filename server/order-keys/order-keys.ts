// Keys that a shop's server signs its orders with: made, listed and revoked.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';
import { makeSecret, showSecret } from '../webhooks/sign-message';

export interface OrderKeyItem {
  id: string;
  name: string;
  /** ms. */
  createdAt: number;
  /** ms; null: never. */
  lastUsedAt: number | null;
  /** ms; null: in force. */
  revokedAt: number | null;
}

export interface OrderKeyList {
  /** Where orders are sent. */
  address: string;
  /** Those in force first, then the newest. */
  keys: OrderKeyItem[];
}

const MAX_KEYS = 20;
/** Revoked ones are listed to look back, not for ever. */
const MAX_REVOKED = 20;

/** @throws AppError `not-found` */
export async function listOrderKeys(app: App, scope: Scope, siteId: string): Promise<OrderKeyList> {
  const { id } = await findSite(app, scope, siteId);
  const rows = await app.db.orderKey.findMany({
    where: { siteId: id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  const inForce = rows.filter(({ revokedAt }) => revokedAt === null);
  const revoked = rows.filter(({ revokedAt }) => revokedAt !== null).slice(0, MAX_REVOKED);
  return {
    address: `${app.publicUrl}/v1/orders`,
    keys: [...inForce, ...revoked].map(({ id: keyId, name, createdAt, lastUsedAt, revokedAt }) => ({
      id: keyId,
      name,
      createdAt: createdAt.getTime(),
      lastUsedAt: lastUsedAt?.getTime() ?? null,
      revokedAt: revokedAt?.getTime() ?? null,
    })),
  };
}

/** The secret is told here and never again. @throws AppError `not-found`; `conflict` when the site has as many as it can have. */
export async function createOrderKey(
  app: App,
  scope: Scope,
  { siteId, name }: { siteId: string; name: string },
): Promise<{ keyId: string; secret: string }> {
  const site = await findSite(app, scope, siteId);
  const secret = makeSecret();
  return app.db.$transaction(async (tx) => {
    const count = await tx.orderKey.count({ where: { siteId: site.id, revokedAt: null } });
    if (count >= MAX_KEYS)
      throw new AppError('conflict', `A site has at most ${MAX_KEYS} keys. Revoke one that is not used.`);
    const at = app.now();
    const { id } = await tx.orderKey.create({
      data: { siteId: site.id, name, secret, createdAt: new Date(at) },
    });
    await recordAudit(tx, scope, { action: 'orderKey.created', subject: name, siteId: site.id, at });
    return { keyId: id, secret: showSecret(secret) };
  });
}

/** From then on nothing signed with it is taken; what was, stays. Repeating it changes nothing. @throws AppError `not-found` */
export async function revokeOrderKey(
  app: App,
  scope: Scope,
  { siteId, keyId }: { siteId: string; keyId: string },
): Promise<{ ok: true }> {
  const site = await findSite(app, scope, siteId);
  const key = await app.db.orderKey.findFirst({ where: { id: keyId, siteId: site.id } });
  if (!key) throw new AppError('not-found', 'There is no such key on this site. Reload the page.');
  const at = app.now();
  await app.db.$transaction(async (tx) => {
    const { count } = await tx.orderKey.updateMany({
      where: { id: key.id, revokedAt: null },
      data: { revokedAt: new Date(at) },
    });
    if (count > 0)
      await recordAudit(tx, scope, { action: 'orderKey.revoked', subject: key.name, siteId: site.id, at });
  });
  return { ok: true };
}
