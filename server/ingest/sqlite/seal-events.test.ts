import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { accepted, campaignEvent, HOUR, NOON, pageView, visitorId } from '../event.fixtures';
import { everyFigure, historyArbitrary } from '../histories.fixtures';
import { KEPT_TYPES } from '../kept-types';
import { EventLog } from './event-log';
import { MIGRATIONS } from './migrations';
import { recount } from './recount';
import { deleteSealedPiece, readSealed, sealSites } from './seal-events';

function openLog(): { database: Database.Database; log: EventLog } {
  const database = new Database(':memory:');
  for (const step of MIGRATIONS) database.exec(step);
  return { database, log: new EventLog(database) };
}

function seal(database: Database.Database, before: number): number {
  sealSites(database, { shop: before });
  let deleted = 0;
  for (let next: number | null = 0; next !== null;) {
    const piece = deleteSealedPiece(database, next);
    deleted += piece.deleted;
    next = piece.next;
  }
  return deleted;
}

const types = (database: Database.Database, before: number) =>
  database.prepare<[number], string>('SELECT type FROM events WHERE happened_at < ?').pluck().all(before);

it('changes no figure, then or by what comes later, and a recount agrees: as if nothing had been deleted', () => {
  const cases = historyArbitrary.chain((events) =>
    fc.record({
      // In the order of their receipt, which may be any within a moment.
      events: fc.constant(events.toSorted((one, other) => one.receivedAt - other.receivedAt)),
      at: fc.nat({ max: events.length }),
      // Quarters of hours, within the time in which most of it happens.
      before: fc.integer({ min: 0, max: 14 }).map((quarters) => NOON + (quarters * HOUR) / 4),
      visitor: fc.integer({ min: 1, max: 4 }),
    }),
  );
  fc.assert(
    fc.property(cases, ({ events, at, before, visitor }) => {
      const [sealed, whole] = [openLog(), openLog()];
      const both = (work: (log: EventLog) => unknown) => [work(sealed.log), work(whole.log)];
      const sent = events.slice(0, at);
      both((log) => log.append([sent]));
      const over = sent.filter(
        ({ event, happenedAt }) => happenedAt < before && !KEPT_TYPES.some((type) => type === event.type),
      );
      expect(seal(sealed.database, before)).toBe(over.length);
      expect(
        types(sealed.database, before).filter((type) => !KEPT_TYPES.some((kept) => kept === type)),
      ).toEqual([]);
      expect(everyFigure(sealed.database)).toEqual(everyFigure(whole.database));
      expect(recount(sealed.database)).toEqual([]);
      // What arrives afterwards is at most a week old.
      both((log) => log.append([events.slice(at).filter(({ happenedAt }) => happenedAt >= before)]));
      expect(everyFigure(sealed.database)).toEqual(everyFigure(whole.database));
      expect(recount(sealed.database)).toEqual([]);
      both((log) => log.forget('shop', visitorId(visitor)));
      // All but the enrolments, which go on under another id.
      expect(everyFigure(sealed.database).slice(1)).toEqual(everyFigure(whole.database).slice(1));
      expect(recount(sealed.database)).toEqual([]);
      for (const { database } of [sealed, whole]) database.close();
    }),
    { numRuns: 100 },
  );
});

const DAY = 24 * HOUR;

/** Ten visitors of one day, and ten of the next. */
function twoDays(): { database: Database.Database; log: EventLog } {
  const opened = openLog();
  const events = Array.from({ length: 20 }, (_, n) => {
    const of = { visitor: n + 1, at: n < 10 ? NOON : NOON + DAY };
    return [
      accepted(campaignEvent('campaign.exposed', { ...of, id: n * 2 + 1 }), { happenedAt: of.at }),
      accepted(campaignEvent('campaign.shown', { ...of, id: n * 2 + 2 }), { happenedAt: of.at }),
    ];
  });
  opened.log.append(events);
  return opened;
}

it('leaves out of a recount what rests on deleted events and nothing else', () => {
  const planted = [
    // In the day that is still there: a visitor, an hour, a sum.
    `UPDATE enrolments SET device = 'phone' WHERE exposed_at = ${NOON + DAY}`,
    `UPDATE enrolments SET goals = '{}' WHERE exposed_at = ${NOON + DAY}`,
    `DELETE FROM enrolments WHERE exposed_at = ${NOON + DAY}`,
    `UPDATE rollups SET conversions = conversions + 1 WHERE hour = ${NOON + DAY}`,
    'UPDATE phases SET several_arms = 1',
    // What is summed over visitors is compared with what is kept of them, of whatever day.
    `UPDATE rollups SET conversions = conversions + 1 WHERE hour = ${NOON}`,
    "DELETE FROM rollups WHERE hour = -1 AND goal = 'shown'",
  ];
  for (const error of planted) {
    const { database } = twoDays();
    expect(seal(database, NOON + DAY)).toBe(20);
    expect(recount(database)).toEqual([]);
    expect(database.exec(error)).toBe(database);
    expect([error, recount(database).length > 0]).toEqual([error, true]);
    database.close();
  }
  const { database } = twoDays();
  seal(database, NOON + DAY);
  database.exec(`UPDATE enrolments SET exposure = x'00' WHERE exposed_at = ${NOON}`);
  expect(recount(database)).toEqual([]);
});

it('goes through the log in pieces, stops where nothing can be over, and takes nothing back', () => {
  const { database, log } = openLog();
  const old = Array.from({ length: 12_000 }, (_, n) => accepted(pageView(n + 1)));
  const at = NOON + 30 * DAY;
  log.append([old, [accepted(pageView(20_000, at), { happenedAt: at, receivedAt: at })]]);
  log.append([[accepted({ ...pageView(1) }, { site: 'other' })]]);
  sealSites(database, { shop: NOON + 10 * DAY, unknown: NOON });
  expect(readSealed(database)).toEqual({ shop: NOON + 10 * DAY });
  const first = deleteSealedPiece(database, 0);
  expect(first.deleted).toBe(2000);
  // What comes in between is served, and what was broken off is begun again.
  expect(log.append([[accepted(pageView(20_001, at), { happenedAt: at, receivedAt: at })]])).toMatchObject([
    { accepted: 1 },
  ]);
  expect(seal(database, NOON)).toBe(10_000);
  expect(readSealed(database)).toEqual({ shop: NOON + 10 * DAY });
  expect(database.prepare('SELECT count(*) FROM events').pluck().get()).toBe(3);
  expect(deleteSealedPiece(database, 0)).toEqual({ deleted: 0, next: null });
  database.close();
});
