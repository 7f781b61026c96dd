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
    {
      id: 'l1',
      siteId: 's1',
      eventId: 'e1',
      campaignId: 'c1',
      email: 'ola@example.com',
      at: 1,
      page: 'https://shop.example/',
      consents: '[]',
    },
  ],
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
      include: { releases: true, leads: true },
    }),
  ).toMatchObject([
    {
      id: 'c1',
      exclusionGroup: '',
      releases: [{ audiences: '{}' }, { audiences: '{}' }],
      leads: [{ id: 'l1' }],
    },
    { id: 'c2', exclusionGroup: '', releases: [], leads: [] },
    { id: 'c3', exclusionGroup: '', releases: [], leads: [] },
  ]);
  await upgraded.close();

  const after = new Database(file);
  for (const [table, rows] of Object.entries(ROWS)) {
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
