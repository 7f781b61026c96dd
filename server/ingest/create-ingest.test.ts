import { describe, expect, it, vi } from 'vitest';
import { MAX_BATCH_BYTES } from '@/core/events/event';
import type { CountryLookup } from '../country/country-lookup';
import { createIngest, type IngestOptions } from './create-ingest';
import { campaignEvent, NOON, pageView } from './event.fixtures';
import { EventStoreError, type AcceptedEvent, type AppendResult } from './event-store';
import { readRanges } from '../sites/address-ranges';
import { directoryOf, SITE_KEY, siteWith, visitorIn } from './site.fixtures';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';

function setUp(options: Partial<IngestOptions> = {}) {
  const stored: AcceptedEvent[] = [];
  const append = vi.fn((events: readonly AcceptedEvent[]): Promise<AppendResult> => {
    stored.push(...events);
    return Promise.resolve({ accepted: events.length, duplicate: 0 });
  });
  const log = { warn: vi.fn(), error: vi.fn() };
  const app = createIngest({
    directory: directoryOf(),
    store: { append },
    clientAddress: () => '8.8.8.8',
    now: () => NOON,
    log,
    ...options,
  });
  async function post(body: unknown, headers: Record<string, string> = {}) {
    const response = await app.request('/v1/events', {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: {
        'content-type': 'text/plain;charset=UTF-8',
        origin: 'https://shop.example',
        'user-agent': BROWSER,
        ...headers,
      },
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as unknown };
  }
  return { app, post, stored, append, log };
}

const batchOf = (events: unknown[], parts: object = {}) => ({
  v: 1,
  site: SITE_KEY,
  sent: NOON,
  events,
  ...parts,
});

describe('a batch of events', () => {
  it('tells the country of exposures, and goes on without one when it cannot be looked up', async () => {
    const lookUpCountry = vi.fn<CountryLookup>().mockResolvedValueOnce('NO').mockRejectedValue(new Error());
    const { post, stored, log } = setUp({ lookUpCountry });
    const exposed = campaignEvent('campaign.exposed', { arm: 'a', visitor: visitorIn('a') });
    await post(batchOf([exposed, pageView(2)]));
    await post(batchOf([exposed]));
    await post(batchOf([exposed]));
    expect(stored.map(({ country }) => country)).toEqual(['NO', undefined, undefined, undefined]);
    expect(lookUpCountry).toHaveBeenCalledWith('8.8.8.8');
    expect(log.warn).toHaveBeenCalledTimes(1);
  });

  it('is answered 202 with what became of it', async () => {
    const { post, stored } = setUp();
    const exposed = campaignEvent('campaign.exposed', { arm: 'a', visitor: visitorIn('a') });
    const reply = await post(batchOf([exposed, pageView(2)]));
    expect(reply).toMatchObject({ status: 202, body: { accepted: 2, duplicate: 0, rejected: [] } });
    expect(stored).toMatchObject([
      { site: 'shop', phase: 'p1', bot: false, happenedAt: NOON, receivedAt: NOON },
      { site: 'shop', bot: false },
    ]);
  });

  it('may be sent as JSON', async () => {
    const { post } = setUp();
    expect((await post(batchOf([pageView(1)]), { 'content-type': 'application/json' })).status).toBe(202);
  });

  it('of 1,000 forms from one address, all but the first 60 are kept as a program’s, and others are not held up', async () => {
    let address = '8.8.8.8';
    const limits = { perAddress: { perSecond: 1000, burst: 5000 } };
    const { post, stored } = setUp({ clientAddress: () => address, limits });
    const form = (id: number) => campaignEvent('form.submitted', { id, arm: 'a', visitor: visitorIn('a') });
    for (let from = 0; from < 1000; from += 50)
      await post(batchOf(Array.from({ length: 50 }, (_, n) => form(from + n + 1))));
    expect(stored).toHaveLength(1000);
    expect(stored.filter(({ bot }) => !bot)).toHaveLength(60);
    address = '9.9.9.9';
    await post(batchOf([form(1001), pageView(1002)]));
    address = '8.8.8.8';
    await post(batchOf([pageView(1003)]));
    expect(stored.slice(1000).map(({ bot }) => bot)).toEqual([false, false, false]);
  });

  it('from an address of the team is kept as a program’s, however the address is written', async () => {
    let address = '203.0.113.9';
    const directory = directoryOf({ ...siteWith(), ownAddresses: readRanges('["203.0.113.0/24"]') });
    const { post, stored } = setUp({ clientAddress: () => address, directory });
    const form = (id: number) => campaignEvent('form.submitted', { id, arm: 'a', visitor: visitorIn('a') });
    await post(batchOf([form(1), pageView(2)]));
    address = '::ffff:203.0.113.9';
    await post(batchOf([pageView(3)]));
    address = '203.0.114.9';
    await post(batchOf([form(4), pageView(5)]));
    expect(stored.map(({ bot }) => bot)).toEqual([true, true, true, false, false]);
  });

  it('keeps its good events when others are bad', async () => {
    const { post, stored } = setUp();
    const forged = campaignEvent('campaign.exposed', { arm: 'b', visitor: visitorIn('a') });
    const reply = await post(batchOf([pageView(1), { type: 'nonsense' }, forged, 7, pageView(2)]));
    expect(reply.body).toMatchObject({ accepted: 2, rejected: [{ index: 1 }, { index: 2 }, { index: 3 }] });
    expect(stored).toHaveLength(2);
  });

  it('is answered 202 when all its events are bad, and the store is not asked', async () => {
    const { post, append } = setUp();
    expect(await post(batchOf([null]))).toMatchObject({ status: 202, body: { accepted: 0, duplicate: 0 } });
    expect(append).not.toHaveBeenCalled();
  });

  it('is not answered before it is stored', async () => {
    let finish: (result: AppendResult) => void = () => {};
    const append = () => new Promise<AppendResult>((resolve) => (finish = resolve));
    const { post } = setUp({ store: { append } });
    const answered = vi.fn();
    const reply = post(batchOf([pageView(1)])).then(answered);
    await vi.waitFor(() => expect(String(finish)).not.toBe('() => {}'));
    expect(answered).not.toHaveBeenCalled();
    finish({ accepted: 0, duplicate: 1 });
    await reply;
    expect(answered).toHaveBeenCalledWith(expect.objectContaining({ status: 202 }));
  });

  it('from a program is kept and marked', async () => {
    const { post, stored } = setUp();
    await post(batchOf([pageView(1)]), { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' });
    await post(batchOf([pageView(2)]), { 'user-agent': 'Mozilla/5.0 HeadlessChrome/156.0 Safari/537.36' });
    await post(batchOf([pageView(3)]), { 'user-agent': '' });
    expect(stored.map(({ bot }) => bot)).toEqual([true, true, true]);
  });

  it('counts what happened for the site, with what the sender had to drop and what bots sent', async () => {
    const count = vi.fn();
    const { post } = setUp({ count });
    await post(batchOf([pageView(1), 0], { dropped: { full: 3, old: 2 } }));
    const { id } = siteWith();
    expect(count.mock.calls).toEqual([
      ['droppedBySender', 3, id],
      ['droppedBySender', 2, id],
      ['rejected', 1, id],
      ['accepted', 1, id],
      ['duplicate', 0, id],
    ]);
    count.mockClear();
    await post(batchOf([pageView(2)]), { 'user-agent': 'Googlebot/2.1' });
    expect(count.mock.calls).toContainEqual(['bot', 1, id]);
  });
});

describe('what is not a batch', () => {
  it.each([
    ['no JSON', 'hello', /not valid JSON/],
    ['an empty body', '', /not valid JSON/],
    ['a prototype key', `{"__proto__":{"x":1},"v":1}`, /prototype/],
    ['a prototype key in disguise', `{"\\u005f_proto__":{"x":1}}`, /prototype/],
    ['a constructor key', `{"a":{"constructor":{"prototype":{"x":1}}}}`, /prototype/],
    ['deep nesting', '['.repeat(30_000), /deeper than/],
    ['a list', '[]', /expected object, received array/],
    ['null', 'null', /expected object/],
    ['another version', JSON.stringify(batchOf([1], { v: 2 })), /^v: .*expected 1/],
    ['no events', JSON.stringify(batchOf([])), /^events: /],
    ['too many events', JSON.stringify(batchOf(Array.from({ length: 101 }, () => 1))), /^events: .*100/],
    [
      'a wrong time',
      JSON.stringify(batchOf([1], { sent: 'now' })),
      /^sent: .*expected number, received string/,
    ],
    ['an unknown field', JSON.stringify(batchOf([1], { extra: 1 })), /"extra"/],
  ])('%s is refused with a reason', async (_, body, reason) => {
    const { post, append } = setUp();
    const reply = await post(body);
    expect(reply).toMatchObject({
      status: 400,
      body: { error: 'invalid', reason: expect.stringMatching(reason) },
    });
    expect(append).not.toHaveBeenCalled();
  });

  it('is 413 when it is too large, announced or not', async () => {
    const { app, post } = setUp();
    const large = 'x'.repeat(MAX_BATCH_BYTES + 1);
    expect(await post(large)).toMatchObject({ status: 413, body: { error: 'too-large' } });
    expect(await post('', { 'content-length': '999999999' })).toMatchObject({ status: 413 });
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1024)),
    });
    const init = { method: 'POST', body: stream, duplex: 'half', headers: { 'content-type': 'text/plain' } };
    expect((await app.request('/v1/events', init)).status).toBe(413);
  });

  it('is 408 when its body does not arrive', async () => {
    const { app } = setUp({ limits: { bodyTimeout: 20 } });
    const body = new ReadableStream<Uint8Array>({});
    const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'text/plain' } };
    expect((await app.request('/v1/events', init)).status).toBe(408);
  });

  it('is 415 in another content type', async () => {
    const { post } = setUp();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await post(batchOf([pageView(1)]), type)).toMatchObject({ status: 415 });
  });
});

describe('who may report', () => {
  it('is not for an unknown site', async () => {
    const { post } = setUp();
    expect(await post(batchOf([pageView(1)], { site: 'other' }))).toMatchObject({
      status: 404,
      body: { error: 'unknown-site' },
    });
  });

  it('is not for a page of another domain, and the reply names it', async () => {
    const { post, append } = setUp();
    const reply = await post(batchOf([pageView(1)]), { origin: 'https://evil.test' });
    expect(reply).toMatchObject({
      status: 403,
      body: { reason: expect.stringContaining('https://evil.test') },
    });
    expect(append).not.toHaveBeenCalled();
  });

  it('may be a program that sends no origin', async () => {
    const { app, stored } = setUp();
    const body = JSON.stringify(batchOf([pageView(1)]));
    const headers = { 'content-type': 'application/json' };
    expect((await app.request('/v1/events', { method: 'POST', body, headers })).status).toBe(202);
    expect(stored).toHaveLength(1);
  });

  it('is told in a preflight, and can read every reply', async () => {
    const { app, post } = setUp();
    const preflight = await app.request('/v1/events', {
      method: 'OPTIONS',
      headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(preflight.headers.get('access-control-allow-methods')).toBe('POST');
    expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type');
    const reply = await post(batchOf([pageView(1)]));
    expect(reply.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(reply.headers.get('access-control-allow-credentials')).toBeNull();
    expect(reply.headers.get('vary')).toBe('Origin');
  });

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD'])('is not %s', async (method) => {
    const { app } = setUp();
    const response = await app.request('/v1/events', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST, OPTIONS');
  });
});

describe('too much', () => {
  it('from one address is 429 with the time to wait, and other addresses go on', async () => {
    let address = '8.8.8.8';
    const limits = { perAddress: { perSecond: 1, burst: 5 } };
    const { post } = setUp({ clientAddress: () => address, limits });
    const events = [1, 2, 3, 4, 5].map((n) => pageView(n));
    expect((await post(batchOf(events))).status).toBe(202);
    const refused = await post(batchOf(events));
    expect(refused).toMatchObject({ status: 429, body: { error: 'rate-limited' } });
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(refused.headers.get('access-control-expose-headers')).toBe('retry-after');
    address = '9.9.9.9';
    expect((await post(batchOf(events))).status).toBe(202);
  });

  it('of rubbish from one address is 429 too', async () => {
    const { post } = setUp({ limits: { perAddress: { perSecond: 1, burst: 2 } } });
    const statuses = [await post('x'), await post('x'), await post('x')].map(({ status }) => status);
    expect(statuses).toEqual([400, 400, 429]);
  });

  it('from a private address is a proxy, and not limited', async () => {
    const limits = { perAddress: { perSecond: 1, burst: 1 } };
    const { post } = setUp({ clientAddress: () => '127.0.0.1', limits });
    for (let n = 1; n <= 5; n++) expect((await post(batchOf([pageView(n)]))).status).toBe(202);
  });

  it('for one site is 429', async () => {
    const { post } = setUp({ limits: { perSite: { perSecond: 1, burst: 1 } } });
    expect((await post(batchOf([pageView(1)]))).status).toBe(202);
    expect((await post(batchOf([pageView(2)]))).status).toBe(429);
  });

  it('for the store is 503 with the time to wait, and what was taken is answered', async () => {
    const finish: ((result: AppendResult) => void)[] = [];
    const append = () => new Promise<AppendResult>((resolve) => finish.push(resolve));
    const { post } = setUp({ store: { append }, limits: { eventsInFlight: 3 } });
    const first = post(batchOf([pageView(1), pageView(2)]));
    await vi.waitFor(() => expect(finish).toHaveLength(1));
    const refused = await post(batchOf([pageView(3), pageView(4)]));
    expect(refused).toMatchObject({ status: 503, body: { error: 'busy' } });
    expect(refused.headers.get('retry-after')).toBe('1');
    finish[0]?.({ accepted: 2, duplicate: 0 });
    expect((await first).status).toBe(202);
    const next = post(batchOf([pageView(3), pageView(4)]));
    await vi.waitFor(() => expect(finish).toHaveLength(2));
    finish[1]?.({ accepted: 2, duplicate: 0 });
    expect((await next).status).toBe(202);
  });

  it('of open requests is 503', async () => {
    const { post } = setUp({ limits: { requestsInFlight: 0 } });
    expect(await post(batchOf([pageView(1)]))).toMatchObject({ status: 503 });
  });
});

describe('a store that fails', () => {
  it('is 503 with the time to wait, and one line in the log', async () => {
    const append = () => Promise.reject(new EventStoreError('unavailable', 'The disk is full.'));
    const { post, log } = setUp({ store: { append } });
    for (let n = 1; n <= 3; n++) {
      const reply = await post(batchOf([pageView(n)]));
      expect(reply.status).toBe(503);
      expect(reply.headers.get('retry-after')).toBe('1');
    }
    expect(log.warn).toHaveBeenCalledTimes(1);
  });

  it('in a way nobody foresaw is 500 with a log line, and says nothing of it outside', async () => {
    const append = () => Promise.reject(new Error('secret detail'));
    const { post, log } = setUp({ store: { append } });
    const reply = await post(batchOf([pageView(1)]));
    expect(reply.status).toBe(500);
    expect(JSON.stringify(reply.body)).not.toContain('secret');
    expect(log.error).toHaveBeenCalledTimes(1);
  });
});

describe('privacy', () => {
  it('never writes an address into the log or the store', async () => {
    const append = vi.fn(() => Promise.reject(new EventStoreError('unavailable', 'down')));
    const { post, log } = setUp({ store: { append } });
    await post(batchOf([pageView(1)]), { 'x-forwarded-for': '8.8.8.8' });
    expect(JSON.stringify([log.warn.mock.calls, append.mock.calls])).not.toContain('8.8.8.8');
  });
});
