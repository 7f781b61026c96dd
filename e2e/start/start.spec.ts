// Starting and stopping the program: what works, and one sentence for each thing that can be in the way.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, startBeckon } from '../support/beckon-server';
import { environmentWith } from '../support/environment';
import { expect, test } from '../support/test';

/** Runs the built server with an environment it cannot start in. */
async function failToStart(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['.build/server/main.js'], {
    env: environmentWith({ NODE_ENV: 'production', LOG_LEVEL: 'warn', ...env }),
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk));
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, output: output.trim() };
}

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'beckon-start-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

test('a first start makes private secrets and prints the way in; a signal drains it and it exits 0', async () => {
  const server = await startBeckon({ DATA_DIR: folder });
  expect(server.output()).toContain(server.url);
  expect(server.output()).toContain(server.demoUrl);
  expect(server.setupUrl).toMatch(/\/setup\?token=[\w-]{43}$/);
  expect((await stat(path.join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
  const started = Date.now();
  expect(await server.stop()).toBe(0);
  expect(Date.now() - started).toBeLessThan(10_000);
});

test('pages, the API and the server itself share one connection to the app database', async () => {
  test.skip(process.platform !== 'linux', 'open files are read from /proc');
  const server = await startBeckon({ DATA_DIR: folder });
  for (const path of ['/login', '/account', '/api/trpc/session.get', '/readyz'])
    await fetch(server.url + path);
  const descriptors = `/proc/${server.process.pid}/fd`;
  const names = await Promise.all(
    (await readdir(descriptors)).map((name) => readlink(path.join(descriptors, name)).catch(() => '')),
  );
  expect(names.filter((name) => name === path.join(folder, 'beckon.db'))).toHaveLength(1);
  expect((await stat(path.join(folder, 'beckon.db'))).mode & 0o077, 'nobody else may read it').toBe(0);
  await server.stop();
});

test('a second start keeps the data and is ready', async () => {
  const first = await startBeckon({ DATA_DIR: folder });
  await first.stop();
  const before = await readdir(folder);
  const second = await startBeckon({ DATA_DIR: folder });
  expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
  expect(await readdir(folder)).toEqual(
    expect.arrayContaining(before.filter((name) => !/-(wal|shm)$/.test(name))),
  );
  await second.stop();
});

test('a taken port is named, with a way out', async () => {
  const port = await freePort();
  const blocker = createServer().listen(port, '0.0.0.0');
  await once(blocker, 'listening');
  const { code, output } = await failToStart({ DATA_DIR: folder, PORT: String(port) });
  blocker.close();
  expect(code).toBe(1);
  expect(output).toMatch(
    new RegExp(`^Beckon cannot start\\. Port ${port} is already in use.*PORT=\\d+ npm start\\.$`),
  );
});

test('a data folder that cannot be a folder is named, with a way out', async () => {
  const file = path.join(folder, 'file');
  await writeFile(file, '');
  const { code, output } = await failToStart({ DATA_DIR: file, PORT: String(await freePort()) });
  expect(code).toBe(1);
  expect(output).toMatch(
    /^Beckon cannot start\. The data folder .* cannot be written .*set DATA_DIR to another folder\.$/,
  );
});

test('a value of the environment that cannot be used is named, with what it should be', async () => {
  const { code, output } = await failToStart({ DATA_DIR: folder, PUBLIC_URL: 'shop.example' });
  expect(code).toBe(1);
  expect(output).toMatch(
    /^Beckon cannot start\. PUBLIC_URL is "shop\.example", but it must be an address such as .*$/,
  );
});
