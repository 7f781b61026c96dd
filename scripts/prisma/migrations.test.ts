import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { describe, expect, it } from 'vitest';
import { readMigrations } from '@/server/db/migrations';
import { diffSchemas } from './schema-engine';
import { composeSchema, migrationsFolder, PROVIDERS, schemaFile } from './schema-files';

describe.each(PROVIDERS)('the migrations of %s', (provider) => {
  it('were written after the last change of the models', async () => {
    const kept = await readFile(schemaFile(provider), 'utf8');
    const missing = await diffSchemas(
      provider,
      { kind: 'schema', text: kept },
      { kind: 'schema', text: await composeSchema(provider) },
    );
    expect(missing, 'Run: npx tsx scripts/prisma/migrate-diff.ts NAME').toBe('');
  });

  it('are numbered without gaps', async () => {
    const names = (await readMigrations(migrationsFolder(provider))).map(({ name }) => name);
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, i) => i + 1));
  });
});

it('a database made by the migrations is the one the models describe', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'beckon-test-'));
  const factory = new PrismaBetterSqlite3({ url: path.join(folder, 'beckon.db') });
  const adapter = await factory.connect();
  for (const { sql } of await readMigrations(migrationsFolder('sqlite'))) await adapter.executeScript(sql);
  await adapter.dispose();
  const text = await composeSchema('sqlite');
  expect(await diffSchemas('sqlite', { kind: 'database' }, { kind: 'schema', text }, factory)).toBe('');
  await rm(folder, { recursive: true });
});

it('both databases have the same migrations', async () => {
  const [sqlite, postgresql] = await Promise.all(
    PROVIDERS.map(async (provider) =>
      (await readMigrations(migrationsFolder(provider))).map(({ name }) => name),
    ),
  );
  expect(sqlite).toEqual(postgresql);
});
