// For fault tests and benchmarks: starts the ingest program, posts to it as a shop's page would, and ends it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BatchReply, BeckonEvent } from '@/core/events/event';
import type { IngestProcessOptions } from '../ingest-process.fixtures';
import { SITE_KEY } from '../site.fixtures';
import { WORKER_ENTRIES } from '../sqlite/store.fixtures';

/** For `bundleEntries`: the program with its workers beside it. */
export const INGEST_ENTRIES = {
  ...WORKER_ENTRIES,
  ingest: 'server/ingest/ingest-process.fixtures.ts',
} as const;

export const BROWSER_HEADERS = {
  'content-type': 'text/plain;charset=UTF-8',
  origin: 'https://shop.example',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
};

export interface IngestProcess {
  url: string;
  pid: number;
  /** Everything it wrote to its log so far. */
  log(): string;
  isRunning(): boolean;
  /** `SIGKILL` ends it where it stands, `SIGTERM` lets it finish. Resolves with the exit code once it is gone. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

/** @param largestFile bytes that a file of it may have, as on a disk that is full; Linux alone */
export async function startIngest(
  directory: URL,
  options: IngestProcessOptions,
  { largestFile }: { largestFile?: number } = {},
): Promise<IngestProcess> {
  const program = fileURLToPath(new URL('ingest.js', directory));
  const node = [process.execPath, program, JSON.stringify(options)];
  const [command = '', ...args] =
    largestFile === undefined ? node : ['prlimit', `--fsize=${largestFile}:unlimited`, ...node];
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const started = once(child.stdout, 'data') as Promise<[Buffer]>;
  const [line] = await Promise.race([
    started,
    exited.then(([code]) =>
      Promise.reject(new Error(`The ingest program ended with ${String(code)}: ${log}`)),
    ),
  ]);
  const { port } = JSON.parse(line.toString()) as { port: number };
  return {
    url: `http://127.0.0.1:${port}/v1/events`,
    pid: child.pid ?? 0,
    log: () => log,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async end(signal) {
      child.kill(signal);
      const [code] = await exited;
      return code;
    },
  };
}

export function bodyOf(events: readonly BeckonEvent[], sent = Date.now()): string {
  return JSON.stringify({ v: 1, site: SITE_KEY, sent, events });
}

/** Posts a body; the reply's text is kept, because an answer that is cut off is no answer. */
export async function post(
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<{ status: number; retryAfter: string | null; text: string }> {
  const response = await fetch(url, { method: 'POST', body, headers: BROWSER_HEADERS });
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    text: await response.text(),
  };
}

export function parseReply(text: string): BatchReply {
  return JSON.parse(text) as BatchReply;
}
