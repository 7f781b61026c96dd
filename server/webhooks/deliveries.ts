// The log of a webhook: what was sent, what was answered, and sending it once more.
import type { MessageKind } from '@/core/message-kinds';
import { parseMessageKind } from '@/core/message-kinds';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findWebhook, type WebhookQuery } from './find-webhook';
import { TEST_REASON } from './settle-try';

export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export interface DeliveryItem {
  id: string;
  /** null: of a kind that is no more. */
  kind: MessageKind | null;
  isTest: boolean;
  state: DeliveryState;
  /** When what it tells of happened, ms since 1970 UTC. */
  at: number;
  tries: number;
  /** Of the last try; null: there was none, or no answer. */
  status: number | null;
  /** When it is tried next; null: not again. */
  nextAt: number | null;
}

export interface DeliveryPage {
  deliveries: DeliveryItem[];
  /** Where the next page begins; null: this was the last. */
  next: string | null;
}

export interface TryItem {
  at: number;
  /** Until the answer, ms. */
  took: number;
  /** HTTP status; null: no answer. */
  status: number | null;
  /** The beginning of the answer, or a `NoAnswer`. */
  answer: string;
}

export interface DeliveryDetail extends DeliveryItem {
  /** As sent. */
  payload: string;
  /** The latest first. */
  log: TryItem[];
}

export interface DeliveryQuery extends WebhookQuery {
  deliveryId: string;
}

const PAGE = 30;
const LATEST_TRY = {
  tries: { orderBy: { at: 'desc' as const }, take: 1 },
  _count: { select: { tries: true } },
};

/** The latest first. @throws AppError `not-found` */
export async function listDeliveries(
  app: App,
  scope: Scope,
  {
    state,
    before,
    ...query
  }: WebhookQuery & { state?: DeliveryState | undefined; before?: string | undefined },
): Promise<DeliveryPage> {
  const { id: webhookId } = await findWebhook(app, scope, query);
  const last = before ? await app.db.delivery.findFirst({ where: { id: before, webhookId } }) : null;
  const rows = await app.db.delivery.findMany({
    where: {
      webhookId,
      ...(state && { state }),
      ...(last && {
        OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: last.id } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    include: LATEST_TRY,
  });
  const page = rows.slice(0, PAGE);
  return {
    deliveries: page.map(describe),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

/** @throws AppError `not-found` */
export async function getDelivery(app: App, scope: Scope, query: DeliveryQuery): Promise<DeliveryDetail> {
  const { id: webhookId } = await findWebhook(app, scope, query);
  const row = await app.db.delivery.findFirst({
    where: { id: query.deliveryId, webhookId },
    include: { ...LATEST_TRY, tries: { orderBy: { at: 'desc' } } },
  });
  if (!row) throw gone();
  return {
    ...describe(row),
    payload: row.payload,
    log: row.tries.map(({ at, took, status, answer }) => ({ at: at.getTime(), took, status, answer })),
  };
}

/**
 * Sends it at once, under the id it had, and tries as long as with a new one. A test stays a test: it is made anew instead.
 * @throws AppError `not-found`; `conflict` while the webhook is off.
 */
export async function resendDelivery(app: App, scope: Scope, query: DeliveryQuery): Promise<{ ok: true }> {
  const webhook = await findWebhook(app, scope, query);
  if (!webhook.active)
    throw new AppError('conflict', `"${webhook.name}" is switched off. Switch it on, then send this again.`);
  const { count } = await app.db.delivery.updateMany({
    where: {
      id: query.deliveryId,
      webhookId: webhook.id,
      NOT: { reason: { startsWith: TEST_REASON } },
    },
    data: { state: 'waiting', attempts: 0, nextAt: new Date(app.now()) },
  });
  if (count === 0) throw gone();
  return { ok: true };
}

function gone(): AppError {
  return new AppError(
    'not-found',
    'There is no such message any more: the log keeps 30 days, and forgets with the people it speaks of.',
  );
}

interface Row {
  id: string;
  kind: string;
  reason: string;
  state: string;
  createdAt: Date;
  nextAt: Date | null;
  tries: { status: number | null }[];
  _count: { tries: number };
}

function describe({ id, kind, reason, state, createdAt, nextAt, tries, _count }: Row): DeliveryItem {
  return {
    id,
    kind: parseMessageKind(kind) ?? null,
    isTest: reason.startsWith(TEST_REASON),
    state: DELIVERY_STATES.find((known) => known === state) ?? 'failed',
    at: createdAt.getTime(),
    tries: _count.tries,
    status: tries[0]?.status ?? null,
    nextAt: nextAt?.getTime() ?? null,
  };
}
