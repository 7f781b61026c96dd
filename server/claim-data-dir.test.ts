import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimDataDir } from './claim-data-dir';
import { openDataDir, type DataDir } from './data-dir';

let dataDir: DataDir;
beforeEach(async () => {
  dataDir = await openDataDir(await mkdtemp(path.join(tmpdir(), 'beckon-claim-')));
});
afterEach(() => rm(dataDir.path, { recursive: true, force: true }));

/** Another process that holds the lock until it is killed. */
async function claimElsewhere() {
  const program = `
    const Database = require('better-sqlite3');
    new Database(process.argv[1]).exec('BEGIN EXCLUSIVE');
    console.log('claimed');
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ['-e', program, dataDir.file('server.lock')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

describe('a data folder', () => {
  it('has one server, and is free for the next when that one has stopped', () => {
    const giveBack = claimDataDir(dataDir);
    expect(() => claimDataDir(dataDir)).toThrow(/^Another Beckon is running with the data in .*set DATA_DIR/);
    giveBack();
    claimDataDir(dataDir)();
  });

  it('is free again when its server was killed', async () => {
    const child = await claimElsewhere();
    expect(() => claimDataDir(dataDir)).toThrow('Another Beckon is running');
    child.kill('SIGKILL');
    await once(child, 'exit');
    claimDataDir(dataDir)();
  });
});
