// The development server: pages reload by themselves; when the server's, the embed's or the core's sources change, it is built and started again.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { root } from './fingerprint.js';
import { prepare } from './prepare.js';

const WATCHED = ['server', 'core', 'embed', 'demo', 'templates'];

/** Runs until the server ends for good, by a signal or by a start that failed; the process ends with it. */
export function runDevelopment() {
  let child;
  let restarting = Promise.resolve();
  let pending;

  const start = () => {
    child = spawn(process.execPath, ['.build/server/main.js'], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, BECKON_DEV: '1', NODE_ENV: 'development' },
    });
    child.on('exit', endWithIt);
  };
  const endWithIt = (code) => process.exit(code ?? 0);

  const restart = async () => {
    try {
      await prepare({ development: true, pages: false });
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return;
    }
    child.off('exit', endWithIt);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    start();
  };

  for (const folder of WATCHED) {
    watch(path.join(root, folder), { recursive: true }, (_event, file) => {
      if (!file || /\.test\.tsx?$/.test(file)) return;
      clearTimeout(pending);
      // One after the other: a change during a restart starts another one behind it, never beside it.
      pending = setTimeout(() => (restarting = restarting.then(restart)), 150);
    });
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  start();
}
