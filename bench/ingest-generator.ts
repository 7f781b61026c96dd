// The load, as a program of its own. Open loop: visits arrive at their times whether or not earlier ones were answered,
// and each is timed from the moment it was due, so that a slow server cannot make itself look fast by slowing the sender.
// Argument: JSON of `LoadOptions`. Prints one line of JSON, `LoadResult`.
import { parseReply, bodyOf } from '@/server/ingest/faults/start-ingest.fixtures';
import { visit } from '@/server/ingest/faults/shop-traffic.fixtures';
import { IngestConnection } from '@/server/ingest/faults/ingest-connection.fixtures';
import { quantile } from './report';

export interface LoadOptions {
  url: string;
  /** Events per second; absent: as many as the server answers, closed loop. */
  rate?: number;
  seconds: number;
  connections: number;
}

export interface LoadResult {
  /** Events that were answered with 202, and how long that took in all. */
  durable: number;
  /** Requests that were told to come back. */
  refused: number;
  seconds: number;
  p50: number;
  p99: number;
  slowest: number;
}

interface Due {
  /** On the clock of `performance.now()`. */
  at: number;
  body: string;
}

const options = JSON.parse(process.argv[2] ?? '') as LoadOptions;
const idle = await Promise.all(
  Array.from({ length: options.connections }, () => IngestConnection.open(options.url)),
);
const latencies: number[] = [];
let durable = 0;
let refused = 0;

async function send(connection: IngestConnection, { at, body }: Due): Promise<void> {
  const answer = await connection.post(body);
  if (answer.status === 202) {
    const reply = parseReply(answer.body);
    if (reply.rejected.length > 0) throw new Error(`Rejected: ${reply.rejected[0]?.reason ?? ''}`);
    durable += reply.accepted;
    latencies.push(performance.now() - at);
  } else if (answer.status === 503 || answer.status === 429) refused++;
  else throw new Error(`Unexpected answer ${answer.status}: ${answer.body}`);
}

/** Visits at even distances; those that find no free connection wait, and their waiting counts. */
async function openLoop(rate: number): Promise<void> {
  const backlog: Due[] = [];
  const running = new Set<Promise<void>>();
  const start = performance.now();
  const end = start + options.seconds * 1000;
  let due = start;
  for (let n = 0; performance.now() < end || backlog.length > 0;) {
    const now = Math.min(performance.now(), end);
    for (; due <= now; n++) {
      const events = visit(n);
      backlog.push({ at: due, body: bodyOf(events) });
      due += (events.length / rate) * 1000;
    }
    while (backlog.length > 0 && idle.length > 0) {
      // In turn: one that rests for long is closed by the server.
      const connection = idle.shift() as IngestConnection;
      const sending = send(connection, backlog.shift() as Due).then(() => {
        idle.push(connection);
        running.delete(sending);
      });
      running.add(sending);
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(running);
}

async function closedLoop(): Promise<void> {
  const end = performance.now() + options.seconds * 1000;
  let n = 0;
  await Promise.all(
    idle.map(async (connection) => {
      while (performance.now() < end)
        await send(connection, { at: performance.now(), body: bodyOf(visit(n++)) });
    }),
  );
}

const started = performance.now();
await (options.rate === undefined ? closedLoop() : openLoop(options.rate));
const result: LoadResult = {
  durable,
  refused,
  seconds: (performance.now() - started) / 1000,
  p50: quantile(latencies, 0.5),
  p99: quantile(latencies, 0.99),
  slowest: quantile(latencies, 1),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
for (const connection of idle) connection.close();
