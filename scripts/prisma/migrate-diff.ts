// Writes the next migration of both databases after `prisma/models.prisma` changed:
// `tsx scripts/prisma/migrate-diff.ts add-segments` → `prisma/{sqlite,postgresql}/migrations/0002_add-segments/migration.sql`.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { diffSchemas } from './schema-engine';
import { composeSchema, migrationsFolder, PROVIDERS, schemaFile, type Provider } from './schema-files';

async function writeMigration(provider: Provider, name: string): Promise<void> {
  const previous = await readFile(schemaFile(provider), 'utf8').catch(() => undefined);
  const next = await composeSchema(provider);
  const sql = await diffSchemas(
    provider,
    previous === undefined ? { kind: 'empty' } : { kind: 'schema', text: previous },
    { kind: 'schema', text: next },
  );
  if (sql === '') {
    console.log(`${provider}: the models have not changed since the last migration.`);
  } else {
    const folder = migrationsFolder(provider);
    const count = (await readdir(folder).catch(() => [])).length;
    const target = path.join(folder, `${String(count + 1).padStart(4, '0')}_${name}`);
    await mkdir(target, { recursive: true });
    await writeFile(path.join(target, 'migration.sql'), `${sql}\n`);
    console.log(
      `${provider}: wrote ${path.relative(process.cwd(), target)}/migration.sql. Read it before you commit it.`,
    );
  }
  await writeFile(schemaFile(provider), next);
}

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error(
    'Give the migration a name in lower case and hyphens: tsx scripts/prisma/migrate-diff.ts add-segments',
  );
  process.exitCode = 1;
} else {
  for (const provider of PROVIDERS) await writeMigration(provider, name);
}
