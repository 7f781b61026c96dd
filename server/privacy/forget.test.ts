import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { campaignEvent, uuid, visitorId } from '../ingest/event.fixtures';
import { EventStoreError } from '../ingest/event-store';
import { directoryOf, SITE_KEY } from '../ingest/site.fixtures';
import { createProjector } from '../jobs/project-events';
import { createLeadProjection } from '../leads/lead-projection';
import { createTestApp } from '../trpc/test-app.fixtures';
import { createForget } from './create-forget';
import { forgetVisitor } from './forget-visitor';

function door(address = '193.213.112.4') {
  const forget = vi.fn(async () => {});
  const error = vi.fn();
  const app = createForget({
    directory: directoryOf(),
    forget,
    clientAddress: () => address,
    now: () => 0,
    log: { error },
    perAddress: { perSecond: 1, burst: 3 },
    grace: 0,
  });
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    app.request('/v1/forget', {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { app, post, forget, error };
}

const good = { site: SITE_KEY, visitor: visitorId(1) };

describe('asking to be forgotten', () => {
  it('is done once it is answered, and is the same the second time', async () => {
    const { post, forget } = door();
    for (const time of ['first', 'second']) {
      const reply = await post(good, { Origin: 'https://shop.example' });
      expect([time, reply.status, await reply.json()]).toEqual([time, 202, { forgotten: true }]);
      expect(reply.headers.get('access-control-allow-origin')).toBe('https://shop.example');
      expect(reply.headers.get('cache-control')).toBe('no-store');
    }
    expect(forget.mock.calls).toEqual([
      ['shop', visitorId(1)],
      ['shop', visitorId(1)],
    ]);
  });

  it.each<[string, unknown, Record<string, string>, number]>([
    ['a page of another domain', good, { Origin: 'https://evil.example' }, 403],
    ['a key that no site has', { ...good, site: 'nobody' }, {}, 404],
    ['no id of a visitor', { ...good, visitor: "' OR 1=1" }, {}, 400],
    ['more than is asked for', { ...good, everybody: true }, {}, 400],
    ['a prototype', '{"site":"x","__proto__":{"visitor":1}}', {}, 400],
    ['no JSON', '{', {}, 400],
    ['a huge body', 'x'.repeat(2000), {}, 413],
  ])('is refused with %s', async (_name, body, headers, status) => {
    const { post, forget } = door();
    const reply = await post(body, headers);
    expect(reply.status).toBe(status);
    expect(Object.keys((await reply.json()) as object)).toEqual(['error', 'reason']);
    expect(forget).not.toHaveBeenCalled();
  });

  it('is slowed down by address, but not behind a proxy that makes one address of everybody', async () => {
    const { post } = door();
    const statuses = async (ask: typeof post) => [
      ...new Set(await Promise.all(Array.from({ length: 4 }, async () => (await ask(good)).status))),
    ];
    expect(await statuses(post)).toEqual([202, 429]);
    expect(await statuses(door('10.0.0.1').post)).toEqual([202]);
  });

  it('is done with POST alone', async () => {
    const { app } = door();
    expect((await app.request('/v1/forget')).status).toBe(405);
    expect((await app.request('/v1/forget', { method: 'OPTIONS' })).status).toBe(204);
  });

  it('is to be tried again when the store is down', async () => {
    const { post, forget, error } = door();
    forget.mockRejectedValueOnce(new EventStoreError('unavailable', 'The disk is full.'));
    const reply = await post(good);
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '5']);
    forget.mockRejectedValueOnce(new Error('secret table'));
    const broken = await post(good);
    expect(broken.status).toBe(500);
    expect(await broken.text()).not.toContain('secret');
    expect(error).toHaveBeenCalledOnce();
  });
});

describe('forgetting', () => {
  it('takes the visitor’s leads, also those that are still to be made, and nobody else’s', async () => {
    const { app, store, addWorkspace, addSite } = await createTestApp();
    const site = await addSite(await addWorkspace());
    const form = (id: number, visitor: number) => campaignEvent('form.submitted', { id, visitor });
    store.add(site.id, form(1, 1));
    store.add(site.id, form(2, 2));
    const projector = createProjector(app, [createLeadProjection(app)]);
    await projector.catchUp();
    store.add(site.id, form(3, 1));
    expect(await app.db.submission.count()).toBe(2);
    await forgetVisitor(app, site.id, visitorId(1));
    await forgetVisitor(app, site.id, visitorId(1));
    await projector.catchUp();
    expect((await app.db.submission.findMany()).map(({ eventId }) => eventId)).toEqual([uuid(2)]);
    expect(await app.db.lead.count()).toBe(1);
    expect(store.forgotten).toEqual([visitorId(1), visitorId(1)]);
  });

  it('leaves of a lead what other browsers say, and nothing of what this one said', async () => {
    const { app, store, addWorkspace, addSite, clock } = await createTestApp();
    const site = await addSite(await addWorkspace());
    await app.db.webhook.create({
      data: {
        siteId: site.id,
        name: 'W',
        url: 'https://hooks.example/',
        secret: 'c2VjcmV0',
        kinds: '["lead.created"]',
      },
    });
    for (const visitor of [1, 2])
      store.add(
        site.id,
        campaignEvent('campaign.shown', { id: 10 + visitor, visitor, at: clock.now - 9000 }),
      );
    const agreed = campaignEvent('form.submitted', { id: 1, visitor: 1, at: clock.now - 1000 });
    const later = campaignEvent('form.submitted', { id: 2, visitor: 2, at: clock.now });
    if (later.type !== 'form.submitted') throw new Error('The fixture is another event.');
    store.add(site.id, agreed);
    store.add(site.id, { ...later, props: { ...later.props, consents: [] } });
    await createProjector(app, [createLeadProjection(app)]).catchUp();
    expect(await app.db.lead.findMany()).toMatchObject([
      { consented: true, firstAt: new Date(clock.now - 1000) },
    ]);
    expect(await app.db.delivery.count()).toBe(1);
    await forgetVisitor(app, site.id, visitorId(1));
    expect(await app.db.lead.findMany()).toMatchObject([
      { consented: false, firstAt: new Date(clock.now), latest: uuid(2) },
    ]);
    expect(await app.db.delivery.count()).toBe(0);
  });

  it('is done with more forms of one browser than a statement holds', async () => {
    const { app, store, addWorkspace, addSite } = await createTestApp();
    const site = await addSite(await addWorkspace());
    for (let id = 1; id <= 1100; id++) store.add(site.id, campaignEvent('form.submitted', { id }));
    await forgetVisitor(app, site.id, visitorId(1));
    expect(await app.db.erasedLead.count()).toBe(1100);
    await createProjector(app, [createLeadProjection(app)]).catchUp();
    expect(await app.db.lead.count()).toBe(0);
  });

  it('knows nobody of that id and is done', async () => {
    const { app } = await createTestApp();
    await expect(forgetVisitor(app, 'site', randomUUID())).resolves.toBeUndefined();
  });
});
