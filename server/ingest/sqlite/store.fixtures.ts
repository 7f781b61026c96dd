// For tests: the store's workers, bundled freshly, and stores in folders of their own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Bundles TypeScript entries (name → path from the root) into a new folder inside the project, where packages are found. */
export async function bundleEntries(
  entries: Readonly<Record<string, string>>,
): Promise<{ directory: URL; remove(): Promise<void> }> {
  const outdir = path.join(root, '.build', `test-${process.pid}-${Math.random().toString(36).slice(2)}`);
  await build({
    absWorkingDir: root,
    entryPoints: { ...entries },
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  return {
    directory: pathToFileURL(`${outdir}/`),
    remove: () => removeFolder(outdir),
  };
}

export const WORKER_ENTRIES = {
  'event-writer': 'server/ingest/sqlite/event-writer.ts',
  'event-reader': 'server/ingest/sqlite/event-reader.ts',
} as const;

/** A new folder for data, removed by the returned function. */
export async function temporaryFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'beckon-events-'));
  return { folder, remove: () => removeFolder(folder) };
}

/** A process that was killed may leave a file behind the moment its folder goes. */
function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
