// Generates the Prisma clients of both databases from the one models file, into `prisma/generated` (not kept in git).
// Run by `npm start` and `npm test` whenever `prisma/models.prisma` changed: `tsx scripts/prisma/generate.ts`.
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { composeSchema, PRISMA_FOLDER, PROVIDERS, type Provider } from './schema-files';

const run = promisify(execFile);

/**
 * `PRISMA_SCHEMA_ENGINE_BINARY` keeps the command line tool from downloading an engine that `generate` never starts:
 * generating is WebAssembly.
 */
async function generateClient(provider: Provider): Promise<void> {
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const schema = path.join(PRISMA_FOLDER, 'generated', `${provider}.prisma`);
  await mkdir(path.dirname(schema), { recursive: true });
  await rm(path.join(PRISMA_FOLDER, 'generated', provider), { recursive: true, force: true });
  await writeFile(schema, (await composeSchema(provider)).replace('"../generated/', '"./'));
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
  await run(process.execPath, [cli, 'generate', '--schema', schema, '--no-hints'], { env });
}

await Promise.all(PROVIDERS.map(generateClient));
