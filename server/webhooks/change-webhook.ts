// Makes webhooks, changes them, switches them on and off, and takes them away.
import { MAX_WEBHOOKS } from '@/core/limits';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';
import { findWebhook, type WebhookQuery } from './find-webhook';
import { makeSecret, showSecret } from './sign-message';
import { storeSettings, type WebhookSettings } from './webhook-settings';

/** @throws AppError `not-found`; `invalid`; `conflict` when the site has as many as it can have. */
export async function createWebhook(
  app: App,
  scope: Scope,
  { siteId, ...settings }: { siteId: string } & WebhookSettings,
): Promise<{ webhookId: string }> {
  const site = await findSite(app, scope, siteId);
  const now = new Date(app.now());
  const data = { ...storeSettings(app, settings), secret: makeSecret(), createdAt: now, updatedAt: now };
  return app.db.$transaction(async (tx) => {
    await refuseTooMany(tx, site.id);
    const { id } = await tx.webhook.create({ data: { siteId: site.id, ...data } });
    return { webhookId: id };
  });
}

/** What waits goes to the new address; messages keep the fields they were written with. @throws AppError `not-found`; `invalid` */
export async function updateWebhook(
  app: App,
  scope: Scope,
  { siteId, webhookId, ...settings }: WebhookQuery & WebhookSettings,
): Promise<{ ok: true }> {
  const { id } = await findWebhook(app, scope, { siteId, webhookId });
  const data = { ...storeSettings(app, settings), updatedAt: new Date(app.now()) };
  await app.db.webhook.update({ where: { id }, data });
  return { ok: true };
}

/** Switched off, it hears of nothing new; what waited is sent when it is switched on. Repeating it is harmless. @throws AppError `not-found` */
export async function switchWebhook(
  app: App,
  scope: Scope,
  { active, ...query }: WebhookQuery & { active: boolean },
): Promise<{ ok: true }> {
  const webhook = await findWebhook(app, scope, query);
  if (webhook.active !== active || (!active && webhook.disabledBecause !== null))
    await app.db.webhook.update({
      where: { id: webhook.id },
      data: { active, disabledBecause: null, updatedAt: new Date(app.now()) },
    });
  return { ok: true };
}

/** Everything is kept, so that restoring brings back the very same state; the log goes with age. @throws AppError `not-found` */
export async function removeWebhook(app: App, scope: Scope, query: WebhookQuery): Promise<{ ok: true }> {
  const { id } = await findWebhook(app, scope, query, { deletedToo: true });
  await app.db.webhook.update({ where: { id }, data: { deletedAt: new Date(app.now()) } });
  return { ok: true };
}

/** @throws AppError `not-found`; `conflict` when the site has got as many as it can have since. */
export async function restoreWebhook(app: App, scope: Scope, query: WebhookQuery): Promise<{ ok: true }> {
  const { id, siteId } = await findWebhook(app, scope, query, { deletedToo: true });
  await app.db.$transaction(async (tx) => {
    await refuseTooMany(tx, siteId, id);
    await tx.webhook.update({ where: { id }, data: { deletedAt: null } });
  });
  return { ok: true };
}

/** From now on messages carry the new signature alone, also those that waited. @throws AppError `not-found` */
export async function rotateSecret(app: App, scope: Scope, query: WebhookQuery): Promise<{ secret: string }> {
  const { id } = await findWebhook(app, scope, query);
  const secret = makeSecret();
  await app.db.webhook.update({ where: { id }, data: { secret, updatedAt: new Date(app.now()) } });
  return { secret: showSecret(secret) };
}

async function refuseTooMany(db: Pick<App['db'], 'webhook'>, siteId: string, except = ''): Promise<void> {
  const others = await db.webhook.count({ where: { siteId, deletedAt: null, NOT: { id: except } } });
  if (others < MAX_WEBHOOKS) return;
  throw new AppError(
    'conflict',
    `A site has at most ${MAX_WEBHOOKS} webhooks. Delete one that nobody needs, then try again.`,
  );
}
