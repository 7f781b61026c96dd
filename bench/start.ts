// How long `npm start` takes: on a copy of the sources without anything built, and a second time.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../e2e/support/beckon-server';
import { environmentWith } from '../e2e/support/environment';
import type { Table } from './report';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What a clone does not contain; packages are shared unless the installation itself is measured. */
const NOT_CLONED = new Set([
  'node_modules',
  '.next',
  '.build',
  'data',
  '.git',
  'test-results',
  'playwright-report',
]);

/** Seconds from the command to the line that says how to stop; then the server is asked to end. */
async function timeStart(folder: string): Promise<{ ready: number; stopped: number; code: number | null }> {
  const started = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: environmentWith({
      DATA_DIR: path.join(folder, 'data'),
      PORT: String(await freePort()),
      DEMO_PORT: String(await freePort()),
      LOG_LEVEL: 'warn',
    }),
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    if (printed.includes('Press Ctrl-C to stop')) break;
  }
  const ready = (performance.now() - started) / 1000;
  if (!printed.includes('Press Ctrl-C to stop')) throw new Error(`npm start did not come up:\n${printed}`);
  const stopping = performance.now();
  if (child.pid) process.kill(-child.pid, 'SIGINT');
  child.stdout.resume();
  const [code] = (await once(child, 'exit')) as [number | null];
  return { ready, stopped: (performance.now() - stopping) / 1000, code };
}

/** @param install also measures `npm ci` from the lockfile, as on a machine that has never seen the project */
export async function measureStart({ install }: { install: boolean }): Promise<Table> {
  const folder = await mkdtemp(path.join(tmpdir(), 'beckon-clone-'));
  try {
    await cp(root, folder, {
      recursive: true,
      filter: (source) =>
        !NOT_CLONED.has(path.basename(source)) && !source.endsWith(path.join('prisma', 'generated')),
    });
    if (!install) await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    const rows: Table['rows'] = [];
    for (const name of [
      install ? 'fresh clone, packages from the registry' : 'fresh clone, packages installed',
      'second start',
    ]) {
      const { ready, stopped, code } = await timeStart(folder);
      rows.push({
        start: name,
        'ready s': ready.toFixed(1),
        'stopped s': stopped.toFixed(1),
        'exit code': code ?? 'signal',
      });
    }
    return { title: 'npm start', rows };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
