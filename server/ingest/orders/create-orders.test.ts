// Messages are signed with the package that shops use for it.
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSecret, showSecret } from '../../webhooks/sign-message';
import { EventStoreError, type AcceptedEvent, type AppendResult } from '../event-store';
import { NOON, visitorId } from '../event.fixtures';
import { createOrders, type OrdersOptions } from './create-orders';

const secret = makeSecret();
const key = {
  id: 'key-1',
  siteId: 'shop',
  name: 'Shop',
  secret,
  createdAt: new Date(NOON - 1000),
  lastUsedAt: null as Date | null,
  revokedAt: null as Date | null,
  site: { domains: '["*.shop.example"]' },
};
const order = { type: 'order.placed', order: '1001', total: 4900, currency: 'EUR', items: 2 };

const stored = new Map<string, AcceptedEvent>();
const append = vi.fn(([event]: readonly AcceptedEvent[]): Promise<AppendResult> => {
  const isNew = event !== undefined && !stored.has(event.event.id);
  if (isNew) stored.set(event.event.id, event);
  return Promise.resolve({ accepted: isNew ? 1 : 0, duplicate: isNew ? 0 : 1 });
});
const updateMany = vi.fn(() => Promise.resolve({ count: 1 }));
let kept: typeof key;
let now: number;

const db = {
  orderKey: {
    findUnique: ({ where }: { where: { id: string } }) => Promise.resolve(where.id === kept.id ? kept : null),
    updateMany,
  },
} as unknown as OrdersOptions['db'];
let app: ReturnType<typeof createOrders>;

beforeAll(() => void vi.useFakeTimers({ now: NOON, toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());
beforeEach(() => {
  kept = { ...key };
  now = NOON;
  stored.clear();
  append.mockClear();
  updateMany.mockClear();
  app = createOrders({
    db,
    store: { append },
    clientAddress: () => '8.8.8.8',
    now: () => now,
    log: { warn: vi.fn(), error: vi.fn() },
  });
});

interface Parts {
  id?: string;
  at?: number;
  with?: string;
  headers?: Record<string, string>;
}

function sign(body: string, { id = 'msg_1', at = NOON, with: signer = secret }: Parts = {}) {
  return {
    'content-type': 'application/json',
    'beckon-key': 'key-1',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at / 1000)),
    'webhook-signature': new Webhook(showSecret(signer)).sign(id, new Date(at), body),
  };
}

async function post(body: unknown, parts: Parts = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return send(text, { ...sign(text, parts), ...parts.headers });
}

async function send(text: string, headers: Record<string, string>) {
  const response = await app.request('/v1/orders', { method: 'POST', body: text, headers });
  const answer: unknown = await response.json();
  return { status: response.status, answer, headers: response.headers };
}

describe('an order that the shop’s server signed', () => {
  it('is kept as verified, and believed about visitor, customer and time', async () => {
    const told = { ...order, visitor: visitorId(1), customer: 'kari', at: '2026-01-05T12:30:00+01:00' };
    expect(await post({ ...told, lines: [{ id: 'mug', quantity: 2, price: 2450 }] })).toMatchObject({
      status: 202,
      answer: { recorded: true },
    });
    expect([...stored.values()]).toMatchObject([
      {
        site: 'shop',
        verified: true,
        bot: false,
        receivedAt: NOON,
        happenedAt: NOON - 30 * 60_000,
        event: {
          type: 'order.placed',
          visitor: visitorId(1),
          page: { url: 'https://shop.example/' },
          props: { order: '1001', total: 4900, currency: 'EUR', items: 2, customer: 'kari' },
        },
      },
    ]);
    expect(updateMany).toHaveBeenCalledOnce();
  });

  it('may be a refund', async () => {
    const refund = { type: 'order.refunded', order: '1001', amount: 900, currency: 'EUR' };
    expect(await post(refund)).toMatchObject({ status: 202 });
    expect([...stored.values()]).toMatchObject([{ verified: true, event: { props: { amount: 900 } } }]);
  });

  it('counts once, however often it comes and however it is signed again', async () => {
    await post(order);
    now += 60_000;
    const again = await post(order, { at: now });
    expect(again).toMatchObject({ status: 202, answer: { recorded: true } });
    expect(stored.size).toBe(1);
    await post(order, { id: 'msg_2', at: now });
    expect(stored.size).toBe(2);
  });

  it('has an id that the log takes', async () => {
    await post(order);
    expect([...stored.keys()].join()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('is not acknowledged while it is not stored', async () => {
    append.mockRejectedValueOnce(new EventStoreError('busy', 'busy'));
    const reply = await post(order);
    expect(reply.status).toBe(503);
    expect(reply.headers.get('retry-after')).toBe('1');
  });
});

describe('what is not signed', () => {
  it('is refused whichever byte was altered', async () => {
    const text = JSON.stringify(order);
    const headers = sign(text);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.integer({ min: 1, max: 127 }),
        async (position, difference) => {
          const altered = Buffer.from(text);
          altered[position] = (altered[position] ?? 0) ^ difference;
          expect((await send(altered.toString(), headers)).status).toBe(401);
        },
      ),
    );
    expect(append).not.toHaveBeenCalled();
  });

  it('is answered alike: an unknown key, a revoked one, a wrong signature, another id or time, no headers', async () => {
    const text = JSON.stringify(order);
    const signed = sign(text);
    const replies = [
      await send(text, { ...signed, 'beckon-key': 'key-2' }),
      await post(order, { with: makeSecret() }),
      await send(text, { ...signed, 'webhook-id': 'msg_2' }),
      await send(text, { ...signed, 'webhook-timestamp': String(NOON / 1000 + 1) }),
      await send(text, { ...signed, 'webhook-signature': signed['webhook-signature'].slice(3) }),
      await send(text, { ...signed, 'webhook-signature': 'v1,' }),
      await send(text, { 'content-type': 'application/json' }),
    ];
    kept = { ...key, revokedAt: new Date(NOON) };
    replies.push(await post(order));
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 401));
    expect(new Set(replies.map(({ answer }) => JSON.stringify(answer))).size).toBe(1);
    expect(append).not.toHaveBeenCalled();
  });

  it('is what was signed more than five minutes ago or ahead', async () => {
    for (const off of [-301_000, 301_000])
      expect(await post(order, { at: NOON + off })).toMatchObject({
        status: 401,
        answer: { reason: expect.stringContaining('five minutes') },
      });
    for (const off of [-299_000, 299_000])
      expect((await post(order, { id: `msg${off}`, at: NOON + off })).status).toBe(202);
  });
});

describe('a signed message that cannot be used', () => {
  it.each([
    ['no JSON', 'hello', /not valid JSON/],
    ['an unknown field', { ...order, email: 'kari@example.com' }, /email/],
    ['an amount in parts of a cent', { ...order, total: 49.5 }, /^total: /],
    ['a currency that is none', { ...order, currency: 'eur' }, /^currency: /],
    ['another type', { ...order, type: 'page.viewed' }, /^type: /],
    ['a time in the future', { ...order, at: '2026-01-05T12:06:00Z' }, /^at: .*future/],
    ['a time of last month', { ...order, at: '2025-12-05T12:00:00Z' }, /^at: .*seven days/],
    ['a visitor that is none', { ...order, visitor: 'kari' }, /^visitor: /],
  ])('%s is answered 400 with a sentence', async (_, body, reason) => {
    expect(await post(body)).toMatchObject({
      status: 400,
      answer: { error: 'invalid', reason: expect.stringMatching(reason) },
    });
  });

  it('is of another type, too large, or not sent with POST', async () => {
    expect((await post(order, { headers: { 'content-type': 'text/plain' } })).status).toBe(415);
    expect((await post(`"${'x'.repeat(64 * 1024)}"`)).status).toBe(413);
    expect((await app.request('/v1/orders')).status).toBe(405);
    expect(append).not.toHaveBeenCalled();
  });

  it('is kept while bodies of others are slow to come, who have no key', async () => {
    const ends: (() => void)[] = [];
    const slow = () =>
      app.request('/v1/orders', {
        method: 'POST',
        headers: { ...sign('{}'), 'beckon-key': 'nobody' },
        body: new ReadableStream({ start: (controller) => void ends.push(() => controller.close()) }),
        duplex: 'half',
      } as RequestInit);
    const waiting = Array.from({ length: 30 }, slow);
    const [first] = await Promise.all(waiting.slice(20));
    expect(first?.status).toBe(503);
    expect((await post(order)).status).toBe(202);
    for (const end of ends) end();
    expect((await Promise.all(waiting)).map(({ status }) => status).sort()).toEqual([
      ...Array<number>(20).fill(401),
      ...Array<number>(10).fill(503),
    ]);
  });

  it('is one of too many', async () => {
    const text = JSON.stringify(order);
    const headers = sign(text);
    const replies = [];
    for (const count of [300, 200, 200])
      replies.push(...(await Promise.all(Array.from({ length: count }, () => send(text, headers)))));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([202, 429, 503]));
    expect(replies.find(({ status }) => status === 429)?.headers.has('retry-after')).toBe(true);
  });
});
