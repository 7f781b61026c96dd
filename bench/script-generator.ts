// Browsers that ask for the scripts of many shops, as a program of its own. Open loop: requests fall due at their times whether or not
// earlier ones were answered, and each is timed from the moment it was due.
// Argument: JSON of `ScriptLoad`. Prints one line of JSON, `ScriptLoadResult`.
import { quantile } from './report';
import { ScriptConnection } from './script-connection';

export interface ScriptLoad {
  /** Origin of the server. */
  url: string;
  /** Asked for in turn. */
  paths: string[];
  /** Requests per second; absent: as many as the server answers. */
  rate?: number;
  seconds: number;
  connections: number;
}

export interface ScriptLoadResult {
  /** Requests that were answered with 200 and all of the script. */
  answered: number;
  /** Requests that were answered with anything else, or not. */
  failed: number;
  /** Until the last was answered. */
  seconds: number;
  /** ms. */
  p50: number;
  p99: number;
  slowest: number;
}

const { url, paths, rate, seconds, connections } = JSON.parse(process.argv[2] ?? '') as ScriptLoad;
const open = await Promise.all(Array.from({ length: connections }, () => ScriptConnection.open(url)));
const latencies: number[] = [];
let failed = 0;
let asked = 0;
const started = performance.now();
const end = started + seconds * 1000;

async function ask(connection: ScriptConnection, due: number): Promise<void> {
  const status = await connection.get(paths[asked++ % paths.length] ?? '/').catch(() => 0);
  if (status === 200) latencies.push(performance.now() - due);
  else failed++;
}

/** Each connection takes the next request that is due; those that find none free wait, and their waiting counts. */
async function work(connection: ScriptConnection): Promise<void> {
  for (;;) {
    const now = performance.now();
    const due = rate === undefined ? now : started + (asked / rate) * 1000;
    if (due >= end) return;
    if (due > now) await new Promise((resolve) => setTimeout(resolve, 1));
    else await ask(connection, due);
  }
}

await Promise.all(open.map(work));
const result: ScriptLoadResult = {
  answered: latencies.length,
  failed,
  seconds: (performance.now() - started) / 1000,
  p50: quantile(latencies, 0.5),
  p99: quantile(latencies, 0.99),
  slowest: quantile(latencies, 1),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
for (const connection of open) connection.close();
