// How many site scripts per second the real server answers, with many shops, on the machine on which the load is made.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundleEntries } from '@/server/ingest/sqlite/store.fixtures';
import { startBeckon } from '../e2e/support/beckon-server';
import { OwnerApi } from '../e2e/support/owner-api';
import type { Table } from './report';
import type { ScriptLoad, ScriptLoadResult } from './script-generator';

const SITES = 500;
const SECONDS = 30;
/** Promised, requests per second. */
const RATE = 10_000;
/** Of the rate, so much may be missing: the last answers come after the last second. */
const SLACK = 0.01;
const CONNECTIONS = 64;
/** Sites that are made at once. */
const AT_ONCE = 4;

export async function measureDelivery({ sites = SITES, seconds = SECONDS } = {}): Promise<Table> {
  const run = promisify(execFile);
  const program = await bundleEntries({ generator: 'bench/script-generator.ts' });
  const beckon = await startBeckon({ DEMO_PORT: 'off' });
  try {
    const paths = await publishSites(await OwnerApi.setUp(beckon), sites);
    const file = fileURLToPath(new URL('generator.js', program.directory));
    const load = async (more: Pick<ScriptLoad, 'rate' | 'seconds'>): Promise<ScriptLoadResult> => {
      const options: ScriptLoad = { url: beckon.url, paths, connections: CONNECTIONS, ...more };
      return JSON.parse((await run(process.execPath, [file, JSON.stringify(options)])).stdout);
    };
    // Not counted: every script is assembled once, and the first seconds of a process are spent compiling.
    await load({ seconds: Math.min(3, seconds) });
    const rows: Table['rows'] = [];
    const overBudget: string[] = [];
    for (const rate of [RATE, undefined]) {
      const result = await load({ seconds, ...(rate !== undefined && { rate }) });
      if (result.answered === 0) throw new Error(`No script was answered.\n${beckon.output()}`);
      const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(beckon.process.pid)]);
      const perSecond = Math.round(result.answered / result.seconds);
      rows.push({
        load:
          rate === undefined ? `as fast as ${CONNECTIONS} connections can` : `${rate} requests/s, open loop`,
        'answered/s': perSecond,
        'p50 ms': Number(result.p50.toFixed(1)),
        'p99 ms': Number(result.p99.toFixed(1)),
        'slowest ms': Number(result.slowest.toFixed(1)),
        failed: result.failed,
        'memory MB': Math.round(Number(stdout) / 1024),
      });
      if (result.failed > 0) overBudget.push(`${result.failed} requests for site scripts were not answered.`);
      if (rate !== undefined && perSecond < rate * (1 - SLACK))
        overBudget.push(`${perSecond} site scripts are answered per second (at least ${rate}).`);
    }
    return { title: `Delivery: the scripts of ${sites} sites`, rows, overBudget };
  } finally {
    await beckon.stop();
    await program.remove();
  }
}

/** @returns the path of the script of each */
async function publishSites(api: OwnerApi, sites: number): Promise<string[]> {
  const paths: string[] = [];
  while (paths.length < sites) {
    const made = Array.from({ length: Math.min(AT_ONCE, sites - paths.length) }, async () => {
      const { snippet } = await api.createPublishedSite({ path: null });
      const script = /src="([^"]+)"/.exec(snippet)?.[1];
      if (script === undefined) throw new Error(`There is no script in ${snippet}`);
      return new URL(script).pathname;
    });
    paths.push(...(await Promise.all(made)));
  }
  return paths;
}
