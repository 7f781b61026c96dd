// For fault tests and benchmarks: the real ingest with the real store as a program of its own, so that it can be killed.
// Argument: JSON of `IngestProcessOptions`. Prints one line of JSON, `{"port":…}`, when it accepts events.
import { serve } from '@hono/node-server';
import { createLog } from '../log';
import { createIngest, type IngestLimits } from './create-ingest';
import { directoryOf } from './site.fixtures';
import { openSqliteEventStore, type SqliteEventStoreOptions } from './sqlite/sqlite-event-store';

export interface IngestProcessOptions {
  /** 0: any free port. */
  port: number;
  store: Pick<SqliteEventStoreOptions, 'file' | 'busyTimeout' | 'maxWaiting'>;
  limits: Partial<IngestLimits>;
  /** How wrong its clock is, ms. */
  clockAhead?: number;
}

const options = JSON.parse(process.argv[2] ?? '') as IngestProcessOptions;
const log = createLog('warn');
const store = await openSqliteEventStore(options.store);
const app = createIngest({
  directory: directoryOf(),
  store,
  clientAddress: () => '127.0.0.1',
  now: () => Date.now() + (options.clockAhead ?? 0),
  log,
  limits: options.limits,
});
const server = serve({ fetch: app.fetch, port: options.port, hostname: '127.0.0.1' }, ({ port }) =>
  process.stdout.write(`${JSON.stringify({ port })}\n`),
);
// Its parent holds the other end: a test that was stopped leaves no server behind.
process.stdin.resume().once('end', () => process.exit(1));
process.once('SIGTERM', () => {
  // A connection that is answered now would stay open for its next request.
  const closeIdle = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 20);
  server.close(() => {
    clearInterval(closeIdle);
    void store.close().then(() => process.exit(0));
  });
});
