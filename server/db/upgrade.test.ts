// Databases of earlier versions, with data in them, are brought up to date without losing any of it.
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from './open-database';
import { makeFolder, PROGRAM_DIR } from './test-database.fixtures';

const MIGRATIONS = 'prisma/sqlite/migrations';
const FIRST = '0001_first-run';

/** Rows as the first version wrote them, by table, parents first. */
const ROWS: Record<string, Record<string, string | number | null>[]> = {
  User: [{ id: 'u1', name: 'Kari', email: 'kari@example.com', emailVerified: 1, createdAt: 1, updatedAt: 1 }],
  Workspace: [{ id: 'w1', name: 'Mine', createdAt: 1 }],
  Member: [{ workspaceId: 'w1', userId: 'u1', role: 'owner', createdAt: 1 }],
  Site: ['s1', 's2'].map((id) => ({
    id,
    workspaceId: 'w1',
    name: `Site ${id}`,
    key: `key-${id}`,
    domains: '["shop.example"]',
    timeZone: 'Europe/Oslo',
    currency: 'NOK',
    consentRequired: 0,
    attentionHours: 48,
    paused: 1,
    createdAt: 1,
    updatedAt: 1,
  })),
  Campaign: ['c1', 'c2', 'c3'].map((id, position) => ({
    id,
    siteId: 's1',
    name: `Campaign ${id}`,
    draft: '{"draft":true}',
    revision: 7,
    savedAt: 1,
    savedById: id === 'c1' ? 'u1' : null,
    position,
    release: id === 'c1' ? 2 : null,
    paused: 0,
    createdAt: 1,
    updatedAt: 1,
    deletedAt: id === 'c3' ? 5 : null,
  })),
  Phase: [
    { id: 'p1', campaignId: 'c1', number: 1, seed: 'c1.1', fingerprint: 'f', arms: '[]', startedAt: 1 },
  ],
  Release: [1, 2].map((number) => ({
    campaignId: 'c1',
    number,
    phaseId: 'p1',
    revision: number,
    document: `{"number":${number}}`,
    designs: '{"a":"design"}',
    coverage: 0.5,
    publishedAt: 1,
  })),
  Lead: [
    { id: 'l3', siteId: 's1', eventId: 'e3', at: 7, email: 'ola@example.com', consents: '[]' },
    {
      id: 'l1',
      siteId: 's1',
      eventId: 'e1',
      at: 1,
      email: 'ola@example.com',
      consents: '[{"text":"Yes","granted":true,"published":true}]',
    },
    {
      id: 'l4',
      siteId: 's1',
      eventId: 'e4',
      at: 3,
      email: 'per@mail.example.com',
      consents: '[{"text":"say \\"granted\\":true","granted":false,"published":true}]',
    },
    { id: 'l5', siteId: 's2', eventId: 'e5', at: 4, email: 'ola@example.com', consents: '[]' },
  ].map((row) => ({ ...row, campaignId: row.siteId === 's1' ? 'c1' : null, page: 'https://shop.example/' })),
  ErasedLead: [{ siteId: 's1', eventId: 'e2', erasedAt: 1 }],
};

it('the first version’s sites, campaigns, releases and leads come along, every row of them', async () => {
  const [dataDir, firstProgram] = [await makeFolder(), await makeFolder()];
  onTestFinished(async () => {
    for (const folder of [dataDir, firstProgram]) await rm(folder, { recursive: true });
  });
  await mkdir(path.join(firstProgram, MIGRATIONS), { recursive: true });
  for (const part of [`${MIGRATIONS}/${FIRST}`, 'prisma/sqlite/schema.prisma'])
    await cp(path.join(PROGRAM_DIR, part), path.join(firstProgram, part), { recursive: true });
  const first = await openDatabase({ dataDir, databaseUrl: undefined, programDir: firstProgram });
  expect(first.migrations.applied).toEqual([FIRST]);
  await first.close();

  const file = path.join(dataDir, 'beckon.db');
  const before = new Database(file);
  before.pragma('foreign_keys = ON');
  for (const [table, rows] of Object.entries(ROWS))
    for (const row of rows) {
      const names = Object.keys(row);
      before
        .prepare(
          `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join()}) VALUES (${names.map(() => '?').join()})`,
        )
        .run(...Object.values(row));
    }
  before.close();

  const upgraded = await openDatabase({ dataDir, databaseUrl: undefined, programDir: PROGRAM_DIR });
  expect(upgraded.migrations.applied).toContain('0002_audiences-and-tact');
  expect((await readFile(upgraded.migrations.backup ?? '')).length).toBeGreaterThan(0);
  expect(await upgraded.db.site.findUniqueOrThrow({ where: { id: 's1' } })).toMatchObject({
    attentionHours: 48,
    holdout: 0,
    consentSource: 'call',
  });
  expect(
    await upgraded.db.campaign.findMany({
      orderBy: { position: 'asc' },
      include: { releases: true, submissions: { orderBy: { at: 'asc' } } },
    }),
  ).toMatchObject([
    {
      id: 'c1',
      exclusionGroup: '',
      releases: [{ audiences: '{}' }, { audiences: '{}' }],
      submissions: [{ eventId: 'e1' }, { eventId: 'e4' }, { eventId: 'e3' }],
    },
    { id: 'c2', exclusionGroup: '', releases: [], submissions: [] },
    { id: 'c3', exclusionGroup: '', releases: [], submissions: [] },
  ]);
  // Rows with one address are one person now, and each of them a form that this person sent.
  expect(await upgraded.db.lead.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
    { id: 'l1', firstAt: new Date(1), lastAt: new Date(7), latest: 'e3', consented: true, spam: false },
    { id: 'l4', domain: 'mail.example.com', latest: 'e4', consented: false },
    { id: 'l5', siteId: 's2', latest: 'e5', spamReason: null },
  ]);
  await upgraded.close();

  const after = new Database(file);
  const { Lead: leads = [], ...others } = ROWS;
  const submissions = leads.map(({ email: _, ...row }) => row);
  for (const [table, rows] of Object.entries({ ...others, Submission: submissions })) {
    expect(after.prepare(`SELECT COUNT(*) FROM "${table}"`).pluck().get(), table).toBe(rows.length);
    for (const row of rows) {
      const names = Object.keys(row);
      const found = after
        .prepare(`SELECT 1 FROM "${table}" WHERE ${names.map((name) => `"${name}" IS ?`).join(' AND ')}`)
        .all(...Object.values(row));
      expect(found, `${table} ${JSON.stringify(row)}`).toHaveLength(1);
    }
  }
  expect(after.pragma('foreign_key_check')).toEqual([]);
  after.close();
});
