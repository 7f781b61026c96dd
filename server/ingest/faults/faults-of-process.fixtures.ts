// For fault tests: what may happen to the process that takes events in, and to its clock.
import Database from 'better-sqlite3';
import { checkNothingLost } from './check-nothing-lost.fixtures';
import { ShopLoad } from './shop-load.fixtures';
import { startIngest } from './start-ingest.fixtures';

/** What a fault is worked on: a file of its own, and the bundled programs. */
export interface Bench {
  file: string;
  directory: URL;
}

export interface Outcome {
  acknowledged: number;
  /** Answers that said to come again later. */
  refused: number;
  /** A sentence each; empty: nothing was lost. */
  breaches: string[];
}

const DAY = 24 * 3_600_000;
/** What is sent as it happens is dated as it arrives, whatever the sender's clock says. */
const DATED_LONG_AGO = 'SELECT count(*) FROM events WHERE happened_at < received_at - 3600000';

export async function judge(
  load: ShopLoad,
  { file, directory }: Bench,
  breaches: string[] = [],
): Promise<Outcome> {
  return {
    acknowledged: load.acknowledged.size,
    refused: load.refused,
    breaches: [...breaches, ...(await checkNothingLost(file, load, directory))],
  };
}

/** Ends the program again and again under load: `SIGKILL` where it stands, `SIGTERM` when it has stored what it took. */
export async function endUnderLoad(
  bench: Bench,
  { signal, times }: { signal: 'SIGKILL' | 'SIGTERM'; times: number },
): Promise<Outcome> {
  const { file, directory } = bench;
  const load = new ShopLoad();
  const breaches: string[] = [];
  for (let time = 0; time < times; time++) {
    const server = await startIngest(directory, { port: 0, store: { file }, limits: {} });
    await load.during(server.url, async () => {
      // At another moment of the commit cycle each time; never before something was acknowledged.
      await load.more(40 + (time % 8) * 17);
      const code = await server.end(signal);
      if (signal === 'SIGTERM' && code !== 0)
        breaches.push(`A program that was asked to end did with ${code}.`);
    });
  }
  return judge(load, bench, breaches);
}

/** The clocks of pages, then that of the server, are wrong by more than a year in both directions, in one file. */
export async function wrongClocks(bench: Bench, { answers }: { answers: number }): Promise<Outcome> {
  const { file, directory } = bench;
  const all = new ShopLoad();
  let refused = 0;
  for (const [ofPages, ofServer] of [
    [0, 0],
    [400 * DAY, 0],
    [-400 * DAY, 0],
    [0, 400 * DAY],
    [0, -400 * DAY],
  ] as const) {
    const load = new ShopLoad(ofPages);
    const options = { port: 0, store: { file }, limits: {}, clockAhead: ofServer };
    const server = await startIngest(directory, options);
    await load.during(server.url, () => load.more(answers));
    await load.drain(server.url);
    await server.end('SIGTERM');
    for (const id of load.sent) all.sent.add(id);
    for (const id of load.acknowledged) all.acknowledged.add(id);
    all.breaches.push(...load.breaches);
    refused += load.refused;
  }
  all.refused = refused;
  const database = new Database(file, { readonly: true });
  const late = database.prepare(DATED_LONG_AGO).pluck().get() as number;
  database.close();
  return judge(all, bench, late > 0 ? [`${late} events that were sent at once are dated long ago.`] : []);
}
