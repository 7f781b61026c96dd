// The nothing-lost invariants, looked for in the event file after a fault.
import Database from 'better-sqlite3';
import { bytesToId } from '../counting/row-id';
import { openSqliteEventStore } from '../sqlite/sqlite-event-store';
import type { ShopLoad } from './shop-load.fixtures';

/** Rows that name a phase of another site than their own. */
const CROSSED = `SELECT
  (SELECT count(*) FROM events JOIN phases ON phases.id = events.phase WHERE phases.site != events.site) +
  (SELECT count(*) FROM events JOIN phases ON phases.id = events.site_phase WHERE phases.site != events.site)`;
/** Moments outside of what the server allows, on either side. */
const OUT_OF_TIME = `SELECT count(*) FROM events
  WHERE happened_at > received_at OR happened_at < received_at - ${7 * 24 * 3_600_000}`;

/** What was lost, doubled or spoilt, a sentence each. @param directory of the bundled workers */
export async function checkNothingLost(
  file: string,
  { sent, acknowledged, breaches }: Pick<ShopLoad, 'sent' | 'acknowledged' | 'breaches'>,
  directory: URL,
): Promise<string[]> {
  const database = new Database(file, { readonly: true });
  const count = (query: string) => database.prepare(query).pluck().get() as number;
  const integrity = database.pragma('integrity_check', { simple: true }) as string;
  const dangling = database.pragma('foreign_key_check') as unknown[];
  const stored = database.prepare<[], Buffer>('SELECT id FROM events').pluck().all().map(bytesToId);
  const [crossed, outOfTime] = [count(CROSSED), count(OUT_OF_TIME)];
  database.close();

  const once = new Set(stored);
  const lost = [...acknowledged].filter((id) => !once.has(id)).length;
  const foreign = stored.filter((id) => !sent.has(id)).length;
  const store = await openSqliteEventStore({ file, workerDirectory: directory });
  const differences = await store.recount();
  await store.close();
  const findings: [boolean, string][] = [
    [acknowledged.size === 0, 'Nothing was acknowledged, so nothing was proved.'],
    [integrity !== 'ok', `The file is damaged: ${integrity}`],
    [dangling.length > 0, `${dangling.length} rows refer to nothing.`],
    [lost > 0, `${lost} acknowledged events are gone.`],
    [once.size !== stored.length, `${stored.length - once.size} events are stored twice.`],
    [foreign > 0, `${foreign} stored events were never sent.`],
    [crossed > 0, `${crossed} rows cross a site.`],
    [outOfTime > 0, `${outOfTime} events lie outside of the time that is allowed.`],
    [differences.length > 0, `A recount differs: ${differences.slice(0, 3).join('; ')}`],
  ];
  return [...breaches, ...findings.filter(([isBroken]) => isBroken).map(([, sentence]) => sentence)];
}
