import { describe, expect, it } from 'vitest';
import { AppError } from '../errors';
import { armFigures } from '../jobs/fake-event-store.fixtures';
import { createTestApp } from '../trpc/test-app.fixtures';
import { parseSiteSettings } from './site-settings';

const valid = { name: 'Shop', domains: ['shop.example.com'], timeZone: 'Europe/Oslo', currency: 'EUR' };

describe('the settings of a site', () => {
  it.each([
    ['shop.example.com', 'shop.example.com'],
    ['  HTTPS://Shop.Example.com/cart?x=1 ', 'shop.example.com'],
    ['localhost:3001', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['*.Example.com', '*.example.com'],
    ['bücher.de', 'xn--bcher-kva.de'],
    ['my_shop.example', 'my_shop.example'],
  ])('take the domain %s as %s', (typed, domain) => {
    expect(parseSiteSettings({ ...valid, domains: [typed, typed] }).domains).toEqual([domain]);
  });

  it.each([
    '*',
    '*.com',
    '*.10.0.0.1',
    'shop example',
    'shop',
    'a.*.com',
    'user@example.com',
    'https://',
    'x'.repeat(300),
    '-a.com',
  ])('refuse %s as a domain', (typed) => {
    expect(() => parseSiteSettings({ ...valid, domains: [typed] })).toThrow('is not a domain');
  });

  it('take the usual name of a time zone and of a currency', () => {
    expect(parseSiteSettings({ ...valid, timeZone: 'europe/oslo', currency: ' nok ' })).toMatchObject({
      timeZone: 'Europe/Oslo',
      currency: 'NOK',
    });
  });

  it('name every value that cannot be used, and what it should look like', () => {
    const failure = (() => {
      try {
        parseSiteSettings({ name: 'S', domains: [], timeZone: '+02:00', currency: 'krone' });
      } catch (error) {
        return error;
      }
      return undefined;
    })();
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({
      code: 'invalid',
      details: {
        fields: {
          domains: 'add the domain of the shop, such as shop.example.com',
          timeZone: expect.stringContaining('“+02:00” is not a time zone') as string,
          currency: expect.stringContaining('“krone” is not a currency') as string,
        },
      },
    });
  });
});

describe('a site', () => {
  async function open() {
    const test = await createTestApp();
    const workspaceId = await test.addWorkspace();
    const owner = await test.addMember(workspaceId, 'owner');
    const { siteId } = await owner.api.sites.create({ workspaceId, ...valid });
    return { ...test, owner, siteId, workspaceId };
  }

  it('has a key of 128 bits and a snippet for the address of this server', async () => {
    const { owner, siteId, app } = await open();
    const site = await owner.api.sites.get({ siteId });
    expect(site.key).toMatch(/^[\w-]{22}$/);
    expect(site.snippet).toBe(`<script async src="http://localhost:4400/s/${site.key}.js"></script>`);
    expect(site).toMatchObject({
      installedAt: null,
      consentRequired: true,
      attentionHours: 24,
      workspace: { role: 'owner' },
    });
    expect(app.directory.find(site.key)).toMatchObject({ id: siteId, domains: ['shop.example.com'] });
  });

  it('is known to ingest and delivery with its new settings at once', async () => {
    const { owner, siteId, app, invalidated } = await open();
    const { key } = await owner.api.sites.get({ siteId });
    const settings = { ...valid, domains: ['new.example.com'], timeZone: 'Asia/Tokyo' };
    await owner.api.sites.update({
      siteId,
      ...settings,
      consentRequired: false,
      attentionHours: 0,
      holdout: 0.07,
      paused: true,
      consentSource: 'klaro',
      shopSystem: 'shopify',
      dataLayerEvents: true,
      doubleOptIn: false,
      retentionMonths: 25,
    });
    expect(app.directory.find(key)).toMatchObject({
      domains: ['new.example.com'],
      holdouts: [{ share: 0.07, until: Infinity }, { share: 0 }],
    });
    expect(invalidated).toEqual([key]);
    expect(await owner.api.sites.get({ siteId })).toMatchObject({
      timeZone: 'Asia/Tokyo',
      paused: true,
      consentRequired: false,
      attentionHours: 0,
      holdout: 0.07,
      consentSource: 'klaro',
      shopSystem: 'shopify',
      dataLayerEvents: true,
      retentionMonths: 25,
    });
  });

  it('keeps events for 3 to 25 months, or for good', async () => {
    const { owner, siteId } = await open();
    const site = await owner.api.sites.get({ siteId });
    expect(site.retentionMonths).toBe(13);
    const set = (retentionMonths: number) => owner.api.sites.update({ ...site, siteId, retentionMonths });
    for (const wrong of [-1, 1, 2, 26, 3.5]) await expect(set(wrong)).rejects.toThrow();
    for (const months of [3, 25, 0]) {
      await set(months);
      expect(await owner.api.sites.get({ siteId })).toMatchObject({ retentionMonths: months });
    }
  });

  it('holds out whole percents of visitors, at most half of them, and knows earlier shares for a day', async () => {
    const { owner, siteId, app, clock } = await open();
    const site = await owner.api.sites.get({ siteId });
    const set = (holdout: number) => owner.api.sites.update({ ...site, siteId, holdout });
    for (const wrong of [-0.01, 0.51, 0.005, 1]) await expect(set(wrong)).rejects.toThrow();
    const shares = () => app.directory.find(site.key)?.holdouts.map(({ share }) => share);
    await set(0.29);
    await set(0.5);
    expect(shares()).toEqual([0.5, 0.29, 0]);
    await set(0.29);
    expect(shares()).toEqual([0.29, 0.5, 0]);
    clock.now += 24 * 3_600_000;
    await app.directory.refreshAll();
    expect(shares()).toEqual([0.29]);
  });

  it('says how many visitors its holdout holds, and how many not, under the share in force', async () => {
    const { owner, siteId, store } = await open();
    const site = await owner.api.sites.get({ siteId });
    store.arms = [
      armFigures({ arm: 'site-holdout', exposed: 3 }),
      armFigures({ arm: 'not-held', exposed: 40 }),
    ];
    expect(await owner.api.results.siteHoldout({ siteId })).toEqual({ share: 0, held: 0, notHeld: 0 });
    await owner.api.sites.update({ ...site, siteId, holdout: 0.07 });
    expect(await owner.api.results.siteHoldout({ siteId })).toEqual({ share: 0.07, held: 3, notHeld: 40 });
    expect(store.askedFor).toEqual([`site:${siteId}:0.07`]);
  });

  it('is listed for its members and nobody else', async () => {
    const { owner, siteId, trpc, addMember, addWorkspace } = await open();
    expect((await owner.api.session.get()).workspaces).toMatchObject([
      { role: 'owner', sites: [{ id: siteId }] },
    ]);
    const other = await addMember(await addWorkspace('Other'), 'owner');
    expect((await other.api.session.get()).workspaces).toMatchObject([{ name: 'Other', sites: [] }]);
    const anonymous = await (await trpc.caller(new Headers())).session.get();
    expect(anonymous).toEqual({
      setupNeeded: false,
      user: null,
      isOperator: false,
      mailReady: false,
      workspaces: [],
    });
  });
});
