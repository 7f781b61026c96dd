// The webhooks of a site, and how each is doing.
import type { MessageKind } from '@/core/message-kinds';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findSite } from '../sites/find-site';
import { findWebhook, type WebhookQuery } from './find-webhook';
import { readFieldNames, readKinds } from './read-webhook';
import type { DisabledBecause } from './settle-try';
import { showSecret } from './sign-message';

export interface WebhookItem {
  id: string;
  name: string;
  url: string;
  kinds: MessageKind[];
  active: boolean;
  /** Why the program switched it off; null: a person did, or it is on. */
  disabledBecause: DisabledBecause | null;
  /** When a message last arrived, ms since 1970 UTC; null: none that the log still knows of. */
  arrivedAt: number | null;
  /** Messages in the log. */
  waiting: number;
  failed: number;
}

export interface WebhookDetail extends WebhookItem {
  /** Field of ours → name it has in the message. */
  fieldNames: Record<string, string>;
  /** As the receiver's library wants it. */
  secret: string;
}

/** Those made first come first. @throws AppError `not-found` */
export async function listWebhooks(app: App, scope: Scope, siteId: string): Promise<WebhookItem[]> {
  const site = await findSite(app, scope, siteId);
  const rows = await app.db.webhook.findMany({
    where: { siteId: site.id, deletedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return Promise.all(rows.map((row) => describe(app, row)));
}

/** @throws AppError `not-found` */
export async function getWebhook(app: App, scope: Scope, query: WebhookQuery): Promise<WebhookDetail> {
  const row = await findWebhook(app, scope, query);
  return {
    ...(await describe(app, row)),
    fieldNames: readFieldNames(row.fieldNames),
    secret: showSecret(row.secret),
  };
}

type Row = Awaited<ReturnType<typeof findWebhook>>;

async function describe({ db }: App, row: Row): Promise<WebhookItem> {
  const webhookId = row.id;
  const arrived = await db.deliveryAttempt.findFirst({
    where: { delivery: { webhookId }, status: { gte: 200, lt: 300 } },
    orderBy: { at: 'desc' },
    select: { at: true },
  });
  return {
    id: row.id,
    name: row.name,
    url: row.url,
    kinds: readKinds(row.kinds),
    active: row.active,
    disabledBecause: readBecause(row.disabledBecause),
    arrivedAt: arrived?.at.getTime() ?? null,
    waiting: await db.delivery.count({ where: { webhookId, state: 'waiting' } }),
    failed: await db.delivery.count({ where: { webhookId, state: 'failed' } }),
  };
}

function readBecause(text: string | null): DisabledBecause | null {
  return text === 'gone' || text === 'failing' ? text : null;
}
