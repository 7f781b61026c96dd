// A webhook by (id, site, workspace): the only look-up that use cases do.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';

export interface WebhookQuery {
  siteId: string;
  webhookId: string;
}

/** Deleted ones are not found unless asked for. @throws AppError `not-found` */
export async function findWebhook(
  app: App,
  scope: Scope,
  { siteId, webhookId }: WebhookQuery,
  { deletedToo = false }: { deletedToo?: boolean } = {},
) {
  const site = await findSite(app, scope, siteId);
  const webhook = await app.db.webhook.findFirst({
    where: { id: webhookId, siteId: site.id, ...(deletedToo ? {} : { deletedAt: null }) },
  });
  if (!webhook)
    throw new AppError('not-found', 'There is no such webhook, or it was deleted. Go back to the list.');
  return webhook;
}
