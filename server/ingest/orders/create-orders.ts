// `POST /v1/orders`: orders and refunds as the shop's own server tells them. What is signed here is believed, so nothing is that is
// not signed; a message that comes twice counts once.
import { Hono, type Context } from 'hono';
import { MAX_BATCH_BYTES } from '@/core/events/event';
import { RateLimiter } from '../../access/rate-limiter';
import type { Database } from '../../db/database';
import type { Log } from '../../log';
import { readDomains } from '../../sites/find-site';
import { EventStoreError, type EventStore } from '../event-store';
import { limitKey } from '../limit-key';
import { readBody } from '../read-body';
import { refuse, type Refusal } from '../refuse';
import { isFresh, isSigned, type SignedMessage } from './check-signature';
import { orderEventId } from './order-event-id';
import { parseOrder } from './parse-order';

export interface OrdersOptions {
  db: Pick<Database, 'orderKey'>;
  store: Pick<EventStore, 'append'>;
  /** Address of the sender, proxies seen through. Used for limits only. */
  clientAddress(context: Context): string;
  /** ms since 1970 UTC. */
  now(): number;
  log: Pick<Log, 'warn' | 'error'>;
}

const PER_ADDRESS = { perSecond: 50, burst: 500 };
const PER_KEY = { perSecond: 100, burst: 2000 };
/** Bodies that are being read, each of at most 64 KiB: of those who name a key in force, and of all others. */
const MAX_IN_FLIGHT = 200;
const MAX_WITHOUT_KEY = 20;
const BODY_TIMEOUT_MS = 10_000;
const RETRY_AFTER_MS = 1000;
/** "Last used" is shown in minutes. */
const USED_STEP_MS = 60_000;
/** Whoever names no key is checked against this one, and takes as long. */
const NO_SECRET = Buffer.alloc(32).toString('base64');
/** The same for an unknown key, a revoked one and a wrong signature: nobody learns which keys there are. */
const UNSIGNED: Refusal = {
  status: 401,
  error: 'signature',
  reason:
    'This is not signed by a key of this server. Send beckon-key, webhook-id, webhook-timestamp and webhook-signature, and sign the body as it is sent.',
};
const STALE: Refusal = {
  status: 401,
  error: 'signature',
  reason: 'webhook-timestamp: This was signed more than five minutes ago or ahead; check the clock.',
};
const BUSY: Refusal = {
  status: 503,
  error: 'busy',
  reason: 'Orders cannot be stored at the moment.',
  retryAfterMs: RETRY_AFTER_MS,
};
const limited = (retryAfterMs: number, whose: string): Refusal => ({
  status: 429,
  error: 'rate-limited',
  reason: `Too many orders from this ${whose}; slow down.`,
  retryAfterMs,
});

/**
 * Replies: 202 `{"recorded":true}` once it is durable, to a repeat too. Otherwise `{error, reason}`: 400, 401 not signed by a key in
 * force, 405, 408, 413, 415, 429 and 503 with `Retry-After`.
 */
export function createOrders({ db, store, clientAddress, now, log }: OrdersOptions): Hono {
  const addresses = new RateLimiter(PER_ADDRESS, now);
  const keys = new RateLimiter(PER_KEY, now);
  const withKey = { taken: 0, most: MAX_IN_FLIGHT };
  const withoutKey = { taken: 0, most: MAX_WITHOUT_KEY };

  async function receive(context: Context): Promise<Refusal | undefined> {
    const header = (name: string) => context.req.header(name) ?? '';
    if (!/^application\/json\s*(?:;|$)/i.test(header('content-type')))
      return { status: 415, error: 'content-type', reason: 'Send the order as application/json.' };
    const sender = limitKey(clientAddress(context));
    const addressWait = sender === undefined ? 0 : addresses.take(sender);
    if (addressWait > 0) return limited(addressWait, 'address');
    const id = header('beckon-key');
    const key = /^[\w-]{1,64}$/.test(id)
      ? await db.orderKey.findUnique({ where: { id }, include: { site: { select: { domains: true } } } })
      : null;
    const isOpen = key !== null && key.revokedAt === null;
    // Bodies that are slow to come from whoever has no key never take the places of those who have one.
    const places = isOpen ? withKey : withoutKey;
    if (places.taken >= places.most) return BUSY;
    places.taken++;
    const body = await readBody(context, { bytes: MAX_BATCH_BYTES, ms: BODY_TIMEOUT_MS }).finally(
      () => places.taken--,
    );
    if (typeof body !== 'string') return NO_BODY[body.broke];

    const message: SignedMessage = {
      id: header('webhook-id'),
      timestamp: header('webhook-timestamp'),
      signature: header('webhook-signature'),
      body,
    };
    const signed = isSigned(message, key?.secret ?? NO_SECRET);
    if (!isOpen || !signed || !/^[\x21-\x7e]{1,256}$/.test(message.id)) return UNSIGNED;
    if (!isFresh(message, now())) return STALE;
    const keyWait = keys.take(key.id);
    if (keyWait > 0) return limited(keyWait, 'key');

    const [domain = 'localhost'] = readDomains(key.site.domains);
    const answer = parseOrder(body, {
      site: key.siteId,
      eventId: orderEventId(key, message.id),
      host: domain.replace(/^\*\./, ''),
      receivedAt: now(),
    });
    if ('reason' in answer) return { status: 400, error: 'invalid', reason: answer.reason };
    await store.append([answer.accepted]);
    if ((key.lastUsedAt?.getTime() ?? -Infinity) + USED_STEP_MS <= now())
      // The order is safe; when the key was last used is not worth a repeat.
      await db.orderKey
        .updateMany({ where: { id: key.id }, data: { lastUsedAt: new Date(now()) } })
        .catch((error: unknown) => log.warn({ err: error }, 'the use of an order key was not kept'));
    return undefined;
  }

  const app = new Hono();
  app.post('/v1/orders', async (context) => {
    context.header('cache-control', 'no-store');
    try {
      const refusal = await receive(context);
      return refusal ? refuse(context, refusal) : context.json({ recorded: true }, 202);
    } catch (error) {
      if (error instanceof EventStoreError) return refuse(context, BUSY);
      log.error({ err: error }, 'an order could not be answered');
      return refuse(context, { status: 500, error: 'internal', reason: 'The server made a mistake.' });
    }
  });
  app.all('/v1/orders', (context) => {
    context.header('allow', 'POST');
    return refuse(context, { status: 405, error: 'method', reason: 'Orders are sent with POST.' });
  });
  return app;
}

const NO_BODY: Record<'bytes' | 'ms' | 'connection', Refusal> = {
  bytes: { status: 413, error: 'too-large', reason: `An order has at most ${MAX_BATCH_BYTES} bytes.` },
  ms: { status: 408, error: 'too-slow', reason: 'The body did not arrive in time.' },
  connection: { status: 400, error: 'invalid', reason: 'The body did not arrive whole.' },
};
