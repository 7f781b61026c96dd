// Who else uses the server while events come in: somebody who looks at the results of a campaign, and somebody who downloads an
// experiment.
import { setTimeout as rest } from 'node:timers/promises';
import { RELEASE } from '@/server/ingest/site.fixtures';
import { median } from './report';

/** Between the answer of a page and the next one, ms. */
const PAUSE_MS = 1000;
const INPUT = { campaignId: RELEASE.campaign, period: '7', compare: true };

/** Of `results.campaign`. */
interface Answer {
  result: { data: { totals: { exposed: number } } };
}

export interface Company {
  /** How long a page took, ms, median, and whom the last one counted; what was downloaded, bytes. */
  stop(): Promise<{ pages: number; page: number; exposed: number; downloaded: number }>;
}

/** @param origin of the server; one page after the other and one download after the other, until they are stopped. */
export function keepCompany(origin: string): Company {
  const stopped = new AbortController();
  const times: number[] = [];
  let downloaded = 0;
  let exposed = 0;
  const until = async (work: () => Promise<void>) => {
    while (!stopped.signal.aborted) await work();
  };
  const look = async () => {
    const began = performance.now();
    const asked = encodeURIComponent(JSON.stringify(INPUT));
    const response = await fetch(`${origin}/api/trpc/results.campaign?input=${asked}`);
    const text = await response.text();
    if (!response.ok)
      throw new Error(`The results are not to be had: ${response.status} ${text.slice(0, 200)}`);
    times.push(performance.now() - began);
    ({ exposed } = (JSON.parse(text) as Answer).result.data.totals);
    await pause(stopped.signal);
  };
  const download = async () => {
    const response = await fetch(`${origin}/visitors.csv`);
    if (!response.ok || !response.body) throw new Error(`There is nothing to download: ${response.status}`);
    for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
      downloaded += piece.length;
      if (stopped.signal.aborted) return;
    }
    // A small one is over at once, and is not asked for again at once.
    await pause(stopped.signal);
  };
  const both = Promise.all([until(look), until(download)]);
  // Whoever stops it hears of it.
  both.catch(() => undefined);
  return {
    async stop() {
      stopped.abort();
      await both;
      return { pages: times.length, page: median(times), exposed, downloaded };
    },
  };
}

async function pause(signal: AbortSignal): Promise<void> {
  await rest(PAUSE_MS, undefined, { signal }).catch(() => undefined);
}
