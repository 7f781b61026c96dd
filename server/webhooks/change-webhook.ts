// Makes webhooks, changes them, switches them on and off, and takes them away.
import { MAX_WEBHOOKS } from '@/core/limits';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit, type AuditAction } from '../audit/record';
import type { Transaction } from '../db/database';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';
import { findWebhook, type WebhookQuery } from './find-webhook';
import { makeSecret, OVERLAP_MS, showSecret } from './sign-message';
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
    await note(app, scope, tx, 'webhook.created', { name: data.name, siteId: site.id });
    return { webhookId: id };
  });
}

/** What waits goes to the new address; messages keep the fields they were written with. @throws AppError `not-found`; `invalid` */
export async function updateWebhook(
  app: App,
  scope: Scope,
  { siteId, webhookId, ...settings }: WebhookQuery & WebhookSettings,
): Promise<{ ok: true }> {
  const webhook = await findWebhook(app, scope, { siteId, webhookId });
  return change(app, scope, webhook, 'webhook.changed', storeSettings(app, settings));
}

/** Switched off, it hears of nothing new; what waited is sent when it is switched on. Repeating it is harmless. @throws AppError `not-found` */
export async function switchWebhook(
  app: App,
  scope: Scope,
  { active, ...query }: WebhookQuery & { active: boolean },
): Promise<{ ok: true }> {
  const webhook = await findWebhook(app, scope, query);
  if (webhook.active === active && (active || webhook.disabledBecause === null)) return { ok: true };
  const action = active ? 'webhook.switchedOn' : 'webhook.switchedOff';
  return change(app, scope, webhook, action, { active, disabledBecause: null });
}

/** Everything is kept, so that restoring brings back the very same state; the log goes with age. @throws AppError `not-found` */
export async function removeWebhook(app: App, scope: Scope, query: WebhookQuery): Promise<{ ok: true }> {
  const webhook = await findWebhook(app, scope, query, { deletedToo: true });
  if (webhook.deletedAt) return { ok: true };
  return change(app, scope, webhook, 'webhook.removed', { deletedAt: new Date(app.now()) });
}

/** @throws AppError `not-found`; `conflict` when the site has got as many as it can have since. */
export async function restoreWebhook(app: App, scope: Scope, query: WebhookQuery): Promise<{ ok: true }> {
  const webhook = await findWebhook(app, scope, query, { deletedToo: true });
  if (!webhook.deletedAt) return { ok: true };
  await refuseTooMany(app.db, webhook.siteId, webhook.id);
  return change(app, scope, webhook, 'webhook.restored', { deletedAt: null });
}

/** For a day messages carry a signature by the old secret as well. @throws AppError `not-found` */
export async function rotateSecret(app: App, scope: Scope, query: WebhookQuery): Promise<{ secret: string }> {
  const webhook = await findWebhook(app, scope, query);
  const secret = makeSecret();
  await change(app, scope, webhook, 'webhook.secretRenewed', {
    secret,
    previousSecret: webhook.secret,
    previousSecretUntil: new Date(app.now() + OVERLAP_MS),
  });
  return { secret: showSecret(secret) };
}

type Row = Awaited<ReturnType<typeof findWebhook>>;

/** With its entry in the log of who did what. */
async function change(
  app: App,
  scope: Scope,
  webhook: Row,
  action: AuditAction,
  data: Partial<Row>,
): Promise<{ ok: true }> {
  await app.db.$transaction(async (tx) => {
    const { name, siteId } = await tx.webhook.update({
      where: { id: webhook.id },
      data: { ...data, updatedAt: new Date(app.now()) },
    });
    await note(app, scope, tx, action, { name, siteId });
  });
  return { ok: true };
}

function note(
  app: App,
  scope: Scope,
  tx: Transaction,
  action: AuditAction,
  { name, siteId }: { name: string; siteId: string },
): Promise<void> {
  return recordAudit(tx, scope, { action, subject: name, siteId, at: app.now() });
}

async function refuseTooMany(db: Pick<App['db'], 'webhook'>, siteId: string, except = ''): Promise<void> {
  const others = await db.webhook.count({ where: { siteId, deletedAt: null, NOT: { id: except } } });
  if (others < MAX_WEBHOOKS) return;
  throw new AppError(
    'conflict',
    `A site has at most ${MAX_WEBHOOKS} webhooks. Delete one that nobody needs, then try again.`,
  );
}
