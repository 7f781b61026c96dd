// What the program relies on in either database, run against both.
import { expect, it } from 'vitest';
import { countLeads, searchLeads } from '../leads/search-leads';
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

  it('keeps one lead per event', async () => {
    const site = await createSite(database());
    const lead = {
      siteId: site.id,
      eventId: 'e1',
      email: 'a@example.com',
      at: new Date(0),
      page: '',
      consents: '[]',
    };
    await database().lead.create({ data: lead });
    await expect(database().lead.create({ data: lead })).rejects.toMatchObject({ code: 'P2002' });
  });

  it('finds a part of an address as it is written, page by page, newest first', async () => {
    const { id: siteId } = await createSite(database());
    const addresses = ['a_b@x.no', 'axb@x.no', '5%off@x.no', 'back\\slash@x.no', "o'neil@x.no"];
    for (const [n, email] of addresses.entries())
      await database().lead.create({
        data: {
          id: `lead${n}`,
          siteId,
          eventId: `e${n}`,
          email,
          at: new Date(1000 + (n >> 1)),
          page: '',
          consents: '[]',
        },
      });
    const find = async (text: string) => {
      const ids = await searchLeads(database(), { siteId, text }, 10);
      expect(await countLeads(database(), { siteId, text })).toBe(ids.length);
      return ids;
    };
    for (const [text, found] of [
      ['_', 'lead0'],
      ['%', 'lead2'],
      ['\\', 'lead3'],
      ["'", 'lead4'],
    ] as const)
      expect(await find(text)).toEqual([found]);
    expect(await find('nobody')).toEqual([]);
    const all = await find('');
    expect(all).toEqual(['lead4', 'lead3', 'lead2', 'lead1', 'lead0']);
    const from = { at: new Date(1001), id: 'lead3' };
    expect(await searchLeads(database(), { siteId, text: 'x' }, 2, from)).toEqual(['lead2', 'lead1']);
    expect(await countLeads(database(), { siteId: 'other', text: '' })).toBe(0);
  });

  it('counts positions beyond 32 bits', async () => {
    const position = 9_007_199_254_740_991n;
    await database().projectionCursor.create({ data: { name: 'far', position } });
    expect((await database().projectionCursor.findUniqueOrThrow({ where: { name: 'far' } })).position).toBe(
      position,
    );
  });
}
