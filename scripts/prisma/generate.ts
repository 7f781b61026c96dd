// Writes the schema of each database from the one models file and generates both clients.
// Run by `npm start` and `npm test` whenever `prisma/models.prisma` changed: `tsx scripts/prisma/generate.ts`.
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { composeSchema, PROVIDERS, schemaFile, type Provider } from './schema-files';

const run = promisify(execFile);

/**
 * `PRISMA_SCHEMA_ENGINE_BINARY` keeps the command line tool from downloading an engine that `generate` never starts:
 * generating is WebAssembly. The program behind it is never run.
 */
async function generateClient(provider: Provider): Promise<void> {
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
  await run(process.execPath, [cli, 'generate', '--schema', schemaFile(provider), '--no-hints'], { env });
}

async function writeIfChanged(file: string, content: string): Promise<void> {
  const current = await readFile(file, 'utf8').catch(() => undefined);
  if (current === content) return;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

for (const provider of PROVIDERS) await writeIfChanged(schemaFile(provider), await composeSchema(provider));
await Promise.all(PROVIDERS.map(generateClient));
