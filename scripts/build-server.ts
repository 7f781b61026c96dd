// Bundles the server and its worker threads. Packages stay outside: native add-ons and Next cannot be bundled.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Program file in `.build/server/` → its source. Workers lie beside `main.js`, which is where the event store looks for them. */
export const SERVER_ENTRIES = {
  main: 'server/main.ts',
  'event-writer': 'server/ingest/sqlite/event-writer.ts',
  'event-reader': 'server/ingest/sqlite/event-reader.ts',
  'reset-password': 'scripts/reset-password.ts',
  backup: 'scripts/backup.ts',
  restore: 'scripts/restore.ts',
  recount: 'scripts/recount.ts',
} as const;

/** Bundles the named entries (all by default) into `outDir`. Takes about a quarter of a second. */
export async function buildServer(
  outDir = path.join(root, '.build/server'),
  entries: readonly (keyof typeof SERVER_ENTRIES)[] = Object.keys(
    SERVER_ENTRIES,
  ) as (keyof typeof SERVER_ENTRIES)[],
): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries.map((name) => [name, SERVER_ENTRIES[name]])),
    outdir: outDir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildServer();
