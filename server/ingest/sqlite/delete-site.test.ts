import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import {
  accepted,
  campaignEvent,
  identified,
  NOON,
  orderPlaced,
  pageView,
  visitorId,
} from '../event.fixtures';
import type { AcceptedEvent } from '../event-store';
import { deleteSitePiece } from './delete-site';
import { EventLog } from './event-log';
import { MIGRATIONS } from './migrations';
import { recount } from './recount';

function openDatabase(): Database.Database {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  for (const step of MIGRATIONS) database.exec(step);
  return database;
}

/** Something of everything that the file keeps. */
function fill(log: EventLog, site: string): void {
  const of = (event: AcceptedEvent): AcceptedEvent => ({ ...event, site, sitePhase: `${site}-holdout` });
  const events = [1, 2, 3].flatMap((visitor) => [
    accepted(campaignEvent('campaign.exposed', { id: visitor * 10, visitor })),
    accepted(campaignEvent('campaign.shown', { id: visitor * 10 + 1, visitor })),
    accepted(campaignEvent('form.submitted', { id: visitor * 10 + 2, visitor })),
    accepted(pageView(visitor * 10 + 3)),
    accepted(identified(`customer-${visitor}`, { id: visitor * 10 + 4, visitor })),
    accepted(orderPlaced({ id: visitor * 10 + 5, visitor, at: NOON + 1 })),
  ]);
  log.append([events.map(of)]);
  log.forget(site, visitorId(3));
}

const tablesOf = (database: Database.Database) =>
  database
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name != 'probe'",
    )
    .all()
    .map(({ name }) => name);
const counts = (database: Database.Database) =>
  tablesOf(database).map((table) => [
    table,
    database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number,
  ]);

it('takes everything of one site, and nothing of another', () => {
  const both = openDatabase();
  fill(new EventLog(both), 'kept');
  fill(new EventLog(both), 'gone');
  const alone = openDatabase();
  fill(new EventLog(alone), 'kept');
  // A table that stays empty here would prove nothing.
  for (const [table, count] of counts(alone)) expect([table, count]).not.toEqual([table, 0]);

  let pieces = 0;
  while (deleteSitePiece(both, 'gone')) pieces++;
  expect(pieces).toBeGreaterThan(0);
  expect(counts(both)).toEqual(counts(alone));
  expect(both.prepare('SELECT site FROM sites').pluck().all()).toEqual(['kept']);
  expect(both.pragma('foreign_key_check')).toEqual([]);
  expect(recount(both)).toEqual([]);
  expect(deleteSitePiece(both, 'gone')).toBe(false);
});

it('leaves room for another site that begins with the same numbers', () => {
  const database = openDatabase();
  fill(new EventLog(database), 'gone');
  while (deleteSitePiece(database, 'gone'));
  fill(new EventLog(database), 'new');
  const alone = openDatabase();
  fill(new EventLog(alone), 'new');
  expect(counts(database)).toEqual(counts(alone));
  expect(recount(database)).toEqual([]);
});
