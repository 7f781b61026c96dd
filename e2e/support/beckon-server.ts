// A real server in a process of its own, with a fresh data folder on free ports.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentWith } from './environment';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Below what a test gives the server in all, so that what it printed is told. */
const START_TIMEOUT_MS = 55_000;

export interface BeckonServer {
  /** Origin of the builder. */
  url: string;
  /** Origin of the demo shop. */
  demoUrl: string;
  dataDir: string;
  /** Address of the first-run page with its one-time token. */
  setupUrl: string;
  process: ChildProcess;
  /** Everything the server has printed so far. */
  output(): string;
  /** Asks the server to drain, waits until it is gone, removes its data. Answers the exit code. */
  stop(): Promise<number | null>;
}

/** Below those that systems lend to outgoing connections: one of them could take a port before its server does. */
const PORTS = { from: 20_000, to: 32_000 };

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORTS.from, PORTS.to);
    const probe = createServer().listen(port);
    const isFree = await once(probe, 'listening').then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    probe.close();
    await once(probe, 'close');
    return port;
  }
}

/** Starts the built server (`.build/server/main.js`) and waits until it says how to sign in. */
export async function startBeckon(env: Record<string, string> = {}): Promise<BeckonServer> {
  const dataDir = env.DATA_DIR ?? (await mkdtemp(path.join(tmpdir(), 'beckon-e2e-')));
  const [port, demoPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, ['.build/server/main.js'], {
    cwd: root,
    env: environmentWith({
      NODE_ENV: 'production',
      PORT: String(port),
      DEMO_PORT: String(demoPort),
      LOG_LEVEL: 'warn',
      ...env,
      DATA_DIR: dataDir,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk));
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The server did not start in time.\n${printed}`)),
      START_TIMEOUT_MS,
    );
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk;
      if (printed.includes('Press Ctrl-C to stop')) {
        clearTimeout(timer);
        resolve();
      }
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${code} before it was ready.\n${printed}`));
    });
  });
  return {
    url: `http://localhost:${port}`,
    demoUrl: `http://localhost:${demoPort}`,
    dataDir,
    setupUrl: /http\S+\/setup\?token=\S+/.exec(printed)?.[0] ?? '',
    process: child,
    output: () => printed,
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      if (!env.DATA_DIR) await rm(dataDir, { recursive: true, force: true });
      return child.exitCode;
    },
  };
}
