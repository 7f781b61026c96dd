// What the program relies on in either database, run against both.
import { expect, it } from 'vitest';
import type { CouponPool } from '@/prisma/generated/sqlite/client';
import { importProducts } from '../catalogue/import-products';
import { claimCode } from '../coupons/claim-code';
import { addLeadRow, type LeadRow } from '../leads/lead-rows.fixtures';
import { countLeads, searchLeads, type LeadSearch } from '../leads/search-leads';
import type { Database } from './database';

async function createSite(db: Database) {
  const workspace = await db.workspace.create({ data: { name: 'Shop' } });
  return db.site.create({
    data: {
      workspaceId: workspace.id,
      name: 'Site',
      key: `key-${workspace.id}`,
      domains: '["example.com"]',
      timeZone: 'Europe/Oslo',
      currency: 'NOK',
    },
  });
}

async function createCampaign(db: Database) {
  const site = await createSite(db);
  return db.campaign.create({
    data: { siteId: site.id, name: 'Welcome', draft: '{"ø":"\\u0000 \\n"}', position: 0 },
  });
}

/** Registers the tests; `database` is asked for once they run. */
export function describeDatabase(database: () => Database): void {
  it('keeps texts, times to the millisecond, truth and null', async () => {
    const at = new Date(1_700_000_000_123);
    const site = await createSite(database());
    await database().site.update({ where: { id: site.id }, data: { installedAt: at, paused: true } });
    const kept = await database().site.findUniqueOrThrow({ where: { id: site.id } });
    expect(kept).toMatchObject({ installedAt: at, lastSeenAt: null, paused: true, consentRequired: true });
    const campaign = await createCampaign(database());
    expect((await database().campaign.findUniqueOrThrow({ where: { id: campaign.id } })).draft).toBe(
      campaign.draft,
    );
  });

  it('takes in the products of a feed, and of the next one what changed', async () => {
    const site = await createSite(database());
    const read = (table: string) =>
      importProducts(
        database(),
        site,
        (async function* () {
          yield Buffer.from(table);
        })(),
      );
    const kept = () => database().product.findMany({ where: { siteId: site.id }, orderBy: { rank: 'asc' } });
    await read(
      'id,title,link,price,sale_price\na,Cup,https://x.example/a,10,8\nb,Jug,https://x.example/b,20,\n',
    );
    const [cup, jug] = await kept();
    expect([cup, jug]).toMatchObject([
      { productId: 'a', title: 'Cup', price: 800, comparePrice: 1000, stock: null, inStock: true, rank: 1 },
      { productId: 'b', title: 'Jug', price: 2000, comparePrice: null, rank: 2 },
    ]);
    expect(Math.abs(Number(cup?.updatedAt) - Date.now())).toBeLessThan(60_000);
    await read('id,title,link,price,availability\na,Big cup,https://x.example/a,12,out of stock\n');
    const after = await kept();
    expect(after).toMatchObject([
      {
        productId: 'a',
        title: 'Big cup',
        price: 1200,
        comparePrice: null,
        inStock: false,
        createdAt: cup?.createdAt,
      },
    ]);
    expect(Number(after[0]?.updatedAt)).toBeGreaterThan(Number(cup?.updatedAt));
    const since = { siteId: site.id, updatedAt: { gt: cup?.updatedAt as Date } };
    expect(await database().product.count({ where: since })).toBe(1);
  });

  it('lets one of fifty simultaneous conditional updates through', async () => {
    const { id } = await createCampaign(database());
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        database().campaign.updateMany({
          where: { id, revision: 1 },
          data: { revision: 2, name: `Save ${i}` },
        }),
      ),
    );
    expect(results.reduce((sum, { count }) => sum + count, 0)).toBe(1);
  });

  it('undoes everything a failed transaction did, and nothing that others did meanwhile', async () => {
    const { id, siteId } = await createCampaign(database());
    let started!: () => void;
    const inside = new Promise<void>((resolve) => (started = resolve));
    const failing: Promise<unknown> = database().$transaction(async (tx) => {
      await tx.campaign.update({ where: { id }, data: { name: 'Half done' } });
      started();
      for (let i = 0; i < 20; i++) await tx.site.findMany();
      throw new Error('The transaction fails.');
    });
    await inside;
    // Prisma sends a query when it is awaited: both at once, so that this one falls into the open transaction.
    const other = database().site.updateMany({ where: { id: siteId }, data: { name: 'By someone else' } });
    const [outcome, { count }] = await Promise.all([failing.catch((error: Error) => error.message), other]);
    expect([outcome, count]).toEqual(['The transaction fails.', 1]);
    expect((await database().campaign.findUniqueOrThrow({ where: { id } })).name).toBe('Welcome');
    expect((await database().site.findUniqueOrThrow({ where: { id: siteId } })).name).toBe('By someone else');
  });

  it('refuses a row that refers to nothing, and deletes what belongs to a deleted row', async () => {
    await expect(
      database().campaign.create({ data: { siteId: 'nowhere', name: 'Lost', draft: '{}', position: 0 } }),
    ).rejects.toMatchObject({ code: 'P2003' });
    const { id, siteId } = await createCampaign(database());
    await database().site.delete({ where: { id: siteId } });
    expect(await database().campaign.findUnique({ where: { id } })).toBeNull();
  });

  it('keeps one lead per address of a site, and one submission per event', async () => {
    const { id: siteId } = await createSite(database());
    await addLeadRow(database(), { siteId, email: 'a@example.com', eventId: 'e1' });
    const again = addLeadRow(database(), { siteId, email: 'a@example.com', eventId: 'e2' });
    await expect(again).rejects.toMatchObject({ code: 'P2002' });
    const other = addLeadRow(database(), { siteId, email: 'b@example.com', eventId: 'e1' });
    await expect(other).rejects.toMatchObject({ code: 'P2002' });
  });

  it('finds what an address or its domain begins with, as it is written, page by page, newest first', async () => {
    const { id: siteId } = await createSite(database());
    const addresses = ['a_b@x.no', 'axb@x.no', '5%off@x.no', 'back\\slash@x.no', "o'neil@ø.no"];
    for (const [n, email] of addresses.entries())
      await addLeadRow(database(), { id: `lead${n}`, siteId, email, at: 1000 + (n >> 1) });
    const search = (text: string, more: Partial<LeadSearch> = {}) => ({ siteId, text, spam: false, ...more });
    const find = async (text: string, more: Partial<LeadSearch> = {}) => {
      const ids = await searchLeads(database(), search(text, more), 10);
      expect(await countLeads(database(), search(text, more))).toBe(ids.length);
      return ids;
    };
    for (const [text, found] of [
      ['a_', 'lead0'],
      ['5%', 'lead2'],
      ['back\\', 'lead3'],
      ["o'", 'lead4'],
      ['ø', 'lead4'],
      ['@ø.', 'lead4'],
    ] as const)
      expect(await find(text)).toEqual([found]);
    for (const nobody of ['nobody', '_', '%', '@a']) expect(await find(nobody)).toEqual([]);
    const all = await find('');
    expect(all).toEqual(['lead4', 'lead3', 'lead2', 'lead1', 'lead0']);
    const from = { lastAt: new Date(1001), id: 'lead3' };
    expect(await searchLeads(database(), search('x'), 2, from)).toEqual(['lead2', 'lead1']);
    expect(await countLeads(database(), { ...search(''), siteId: 'other' })).toBe(0);
  });

  it('finds people by all that is kept of them, each filter alone and with others', async () => {
    const { id: campaignId, siteId } = await createCampaign(database());
    const consents = JSON.stringify([{ text: 'Yes', granted: true, published: true }]);
    const add = (id: string, row: Partial<LeadRow> = {}) =>
      addLeadRow(database(), { id, siteId, email: `${id}@x.no`, at: 1000, ...row });
    await add('plain');
    await add('agreed', { consents, at: 2000 });
    await add('campaign', { campaignId, at: 3000 });
    await add('both', { campaignId, consents, at: 4000 });
    await add('spam', { campaignId, spamReason: 'fast', at: 5000 });
    await database().leadTag.createMany({
      data: ['plain', 'both', 'spam'].map((leadId) => ({ leadId, siteId, tag: 'vip' })),
    });
    const find = (more: Partial<LeadSearch>) =>
      searchLeads(database(), { siteId, text: '', spam: false, ...more }, 10);
    expect(await find({ consented: true })).toEqual(['both', 'agreed']);
    expect(await find({ consented: false })).toEqual(['campaign', 'plain']);
    expect(await find({ campaignId })).toEqual(['both', 'campaign']);
    expect(await find({ tag: 'vip' })).toEqual(['both', 'plain']);
    expect(await find({ tag: 'vip', campaignId, consented: true, text: 'b' })).toEqual(['both']);
    expect(await find({ spam: true, campaignId })).toEqual(['spam']);
    expect(await find({ from: new Date(2000), until: new Date(4000) })).toEqual(['campaign', 'agreed']);
    expect(await find({ firstAfter: new Date(2000) })).toEqual(['both', 'campaign']);
    await database().lead.update({ where: { id: 'plain' }, data: { awaitsConfirmation: true } });
    expect(await find({ awaitsConfirmation: true })).toEqual(['plain']);
    expect(await find({ awaitsConfirmation: false, tag: 'vip' })).toEqual(['both']);
  });

  it('gives the last code of a pool to one of 200 who race for it, and a shared one to as many as may have it', async () => {
    const db = database();
    const { id: siteId } = await createSite(db);
    const race = async (pool: CouponPool, length: number) => {
      const codes = await Promise.all(
        Array.from({ length }, (_, n) =>
          claimCode({ db, now: () => 1000 }, pool, { visitor: `visitor${n}`, email: null, campaignId: 'c' }),
        ),
      );
      return codes.filter((code) => code !== null);
    };
    const own = { siteId, name: 'Own', kind: 'imported', codes: { create: [{ position: 1, code: 'LAST' }] } };
    expect(await race(await db.couponPool.create({ data: own }), 200)).toEqual(['LAST']);
    const shared = { siteId, name: 'Shared', kind: 'fixed', code: 'ALL', most: 3 };
    expect(await race(await db.couponPool.create({ data: shared }), 20)).toEqual(['ALL', 'ALL', 'ALL']);
    expect(await db.couponCode.count({ where: { claimedAt: { not: null } } })).toBe(4);
  });

  it('counts positions beyond 32 bits', async () => {
    const position = 9_007_199_254_740_991n;
    await database().projectionCursor.create({ data: { name: 'far', position } });
    expect((await database().projectionCursor.findUniqueOrThrow({ where: { name: 'far' } })).position).toBe(
      position,
    );
  });
}
