import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeDatabase } from './database.conformance';
import { openDatabase, type OpenDatabase } from './open-database';
import { makeFolder, PROGRAM_DIR } from './test-database.fixtures';

describe('the SQLite database', () => {
  let dataDir: string;
  let opened: OpenDatabase;
  beforeAll(async () => {
    dataDir = await makeFolder();
    opened = await openDatabase({ dataDir, databaseUrl: undefined, programDir: PROGRAM_DIR });
  });
  afterAll(async () => {
    await opened.close();
    await rm(dataDir, { recursive: true });
  });

  describeDatabase(() => opened.db);

  it('answers its write probe', async () => {
    await expect(opened.probe()).resolves.toBeUndefined();
  });
});

describe('opening an existing database', () => {
  let dataDir: string;
  let programDir: string;
  const now = () => Date.UTC(2026, 0, 2, 3, 4, 5);
  const open = () => openDatabase({ dataDir, databaseUrl: undefined, programDir, now });

  async function addMigration(name: string, sql: string): Promise<void> {
    const folder = path.join(programDir, 'prisma/sqlite/migrations', name);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'migration.sql'), sql);
  }

  beforeEach(async () => {
    dataDir = await makeFolder();
    programDir = await makeFolder();
    await cp(path.join(PROGRAM_DIR, 'prisma/sqlite'), path.join(programDir, 'prisma/sqlite'), {
      recursive: true,
    });
    const first = await open();
    await first.db.workspace.create({ data: { id: 'w1', name: 'Kept' } });
    await first.db.site.create({
      data: {
        id: 's1',
        workspaceId: 'w1',
        name: 'S',
        key: 'k',
        domains: '[]',
        timeZone: 'UTC',
        currency: 'EUR',
      },
    });
    await first.close();
  });
  afterEach(async () => {
    await rm(dataDir, { recursive: true });
    await rm(programDir, { recursive: true });
  });

  it('applies nothing the second time and makes no copy', async () => {
    const again = await open();
    expect(again.migrations).toEqual({ applied: [] });
    await again.close();
    expect(await readdir(dataDir)).not.toContain('backups');
  });

  it('copies the data before it applies a new migration', async () => {
    await addMigration('9000_more', 'CREATE TABLE "More" ("id" TEXT PRIMARY KEY NOT NULL);');
    const upgraded = await open();
    expect(upgraded.migrations.applied).toEqual(['9000_more']);
    expect(upgraded.migrations.backup).toBe(
      path.join(dataDir, 'backups', 'beckon-2026-01-02T03-04-05-000Z-before-9000_more.db'),
    );
    await upgraded.close();
    await rm(path.join(dataDir, 'beckon.db'));
    await cp(upgraded.migrations.backup ?? '', path.join(dataDir, 'beckon.db'));
    await rm(path.join(programDir, 'prisma/sqlite/migrations/9000_more'), { recursive: true });
    const restored = await open();
    expect(await restored.db.workspace.count()).toBe(1);
    await restored.close();
  });

  it('builds a table anew without losing the rows that refer to it', async () => {
    await addMigration(
      '9000_anew',
      `PRAGMA foreign_keys=OFF;
       CREATE TABLE "new" ("id" TEXT NOT NULL PRIMARY KEY, "name" TEXT NOT NULL, "createdAt" DATETIME NOT NULL);
       INSERT INTO "new" SELECT "id", "name", "createdAt" FROM "Workspace";
       DROP TABLE "Workspace";
       ALTER TABLE "new" RENAME TO "Workspace";
PRAGMA foreign_keys=ON;`,
    );
    const upgraded = await open();
    expect(await upgraded.db.site.count()).toBe(1);
    await upgraded.close();
  });

  it('leaves everything as it was when a migration fails half way', async () => {
    await addMigration('9000_broken', 'DELETE FROM "Site"; CREATE TABLE "Workspace" ("id" TEXT);');
    await expect(open()).rejects.toThrow(
      /migration "9000_broken" of .* failed and was undone \(.*A copy from before is in/,
    );
    await rm(path.join(programDir, 'prisma/sqlite/migrations/9000_broken'), { recursive: true });
    const still = await open();
    expect(await still.db.site.count()).toBe(1);
    await still.close();
  });

  it('refuses data written by a newer version', async () => {
    await addMigration('9000_future', 'CREATE TABLE "Future" ("id" TEXT PRIMARY KEY NOT NULL);');
    await (await open()).close();
    await rm(path.join(programDir, 'prisma/sqlite/migrations/9000_future'), { recursive: true });
    await expect(open()).rejects.toThrow(/newer version of Beckon \(it has the change "9000_future"/);
  });

  it('refuses a migration that was edited after it had been applied', async () => {
    const [first = ''] = await readdir(path.join(programDir, 'prisma/sqlite/migrations'));
    await addMigration(first, 'SELECT 1;');
    await expect(open()).rejects.toThrow(/differs from the one that was applied/);
  });

  it('makes no database where one must exist', async () => {
    const empty = path.join(dataDir, 'empty');
    await mkdir(empty);
    await expect(
      openDatabase({ dataDir: empty, databaseUrl: undefined, programDir, mustExist: true }),
    ).rejects.toThrow(/^There is no database .*beckon\.db\. Set DATA_DIR/);
    expect(await readdir(empty)).toEqual([]);
  });

  it('says which file cannot be opened and what to check', async () => {
    const nowhere = path.join(dataDir, 'missing');
    await expect(openDatabase({ dataDir: nowhere, databaseUrl: undefined, programDir })).rejects.toThrow(
      /beckon\.db cannot be opened \(.*check that the folder exists/,
    );
  });
});
