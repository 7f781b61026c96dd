import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accepted, campaignEvent, pageView, visitorId } from '../event.fixtures';
import { DIMENSIONS, type AcceptedEvent, type ArmFigures } from '../event-store';
import { deliveryArbitrary, everyFigure, historyArbitrary, WINDOW_DAYS } from '../histories.fixtures';
import { EventLog } from './event-log';
import { figuresByDefinition } from './figures-by-definition.fixtures';
import { MIGRATIONS } from './migrations';
import { FigureReader } from './read-figures';
import { recount } from './recount';

function openLog(): { database: Database.Database; log: EventLog; figures: FigureReader } {
  const database = new Database(':memory:');
  for (const step of MIGRATIONS) database.exec(step);
  return { database, log: new EventLog(database), figures: new FigureReader(database) };
}

describe('the event log', () => {
  it('gives the same figures for every order, every repetition and every cut into batches of the same events', () => {
    const cases = historyArbitrary.chain((events) =>
      fc.tuple(fc.constant(events), deliveryArbitrary(events), deliveryArbitrary(events)),
    );
    fc.assert(
      fc.property(cases, ([events, one, other]) => {
        const [first, second] = [openLog(), openLog()];
        for (const batch of one) first.log.append([batch]);
        second.log.append(other);
        expect(everyFigure(second.database)).toEqual(everyFigure(first.database));
        expect(recount(first.database)).toEqual([]);
        for (const [phase, days] of Object.entries(WINDOW_DAYS))
          expect(first.figures.figures('shop', [phase])).toEqual(
            figuresByDefinition(events, phase, { days }),
          );
        const ofSite = 'site:shop:0.1';
        expect(first.figures.figures('shop', [ofSite])).toEqual(
          figuresByDefinition(events, ofSite, { days: 14, ofSite: true }),
        );
        first.database.close();
        second.database.close();
      }),
      { numRuns: 300 },
    );
  });

  it('forgets anyone at any time: figures are those of whom they were never taken for, then and by a recount', () => {
    const cases = historyArbitrary.chain((events) =>
      fc.record({
        events: fc.constant(events),
        at: fc.nat({ max: events.length }),
        visitor: fc.integer({ min: 1, max: 4 }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ events, at, visitor }) => {
        const { database, log, figures } = openLog();
        // All but the enrolments, which go on under another id.
        const read = () => [figures.figures('shop', ['p1', 'p2']), everyFigure(database).slice(1)];
        const bodies = () => database.prepare('SELECT cursor, body FROM events ORDER BY cursor').raw().all();
        const ofOthers = (body: unknown) => !String(body).includes(visitorId(visitor));
        const sent = events.slice(0, at);
        const saysWho = ({ event }: AcceptedEvent) =>
          event.type === 'visitor.identified' && event.visitor === visitorId(visitor);
        log.append([sent]);
        const before = { figures: read(), log: bodies() };
        log.forget('shop', visitorId(visitor));
        log.forget('shop', visitorId(visitor));
        if (!sent.some((one) => saysWho(one) && !one.bot)) expect(read()).toEqual(before.figures);
        const alone = sent.filter((one) => !saysWho(one));
        for (const [phase, days] of Object.entries(WINDOW_DAYS))
          expect(figures.figures('shop', [phase])).toEqual(figuresByDefinition(alone, phase, { days }));
        expect(bodies().filter((_row, index) => ofOthers(before.log[index]))).toEqual(
          before.log.filter(ofOthers),
        );
        expect(recount(database)).toEqual([]);
        log.append([events.slice(at)]);
        expect(recount(database)).toEqual([]);
        const rows = database.prepare('SELECT body FROM events').pluck().all().join();
        expect(rows).not.toContain(visitorId(visitor));
        const states = database.prepare('SELECT state FROM orders').pluck().all().join();
        expect(states).not.toContain(visitorId(visitor));
        database.close();
      }),
      { numRuns: 200 },
    );
  });

  it('splits by every dimension without losing anyone', () => {
    fc.assert(
      fc.property(historyArbitrary, (events) => {
        const { database, log, figures } = openLog();
        log.append([events]);
        const total = figures.figures('shop', ['p1', 'p2']);
        for (const dimension of DIMENSIONS) {
          const split = figures.figuresBy('shop', ['p1', 'p2'], dimension).flatMap(({ arms }) => arms);
          for (const whole of total) {
            const { arm, exposed, reached } = whole;
            const parts = split.filter((part) => part.arm === arm);
            expect(parts.reduce((sum, part) => sum + part.exposed, 0)).toBe(exposed);
            expect(parts.reduce((sum, part) => sum + part.reached.clicked, 0)).toBe(reached.clicked);
            expect(parts.reduce((sum, part) => sum + part.reached.ordered, 0)).toBe(reached.ordered);
            const money = (figures: ArmFigures) => figures.revenue.reduce((sum, { total }) => sum + total, 0);
            expect(parts.reduce((sum, part) => sum + money(part), 0)).toBe(money(whole));
          }
        }
        database.close();
      }),
      { numRuns: 50 },
    );
  });

  it('finds a figure that is not what the log says', () => {
    const { database, log } = openLog();
    log.append([[accepted(campaignEvent('campaign.exposed'))]]);
    expect(recount(database)).toEqual([]);
    database.exec("UPDATE rollups SET conversions = 2 WHERE dimension = 'device' AND hour = -1");
    const found = recount(database);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(/^rollups: .*"device".* is missing\.$/);
  });

  it('takes all batches of a group or none', () => {
    const { database, log, figures } = openLog();
    const impossible = accepted(pageView(2), { happenedAt: 1.5 });
    expect(() => log.append([[accepted(campaignEvent('campaign.exposed'))], [impossible]])).toThrow();
    expect(database.prepare('SELECT COUNT(*) FROM events').pluck().get()).toBe(0);
    // The names that were numbered in the transaction that failed must be numbered anew.
    expect(log.append([[accepted(campaignEvent('campaign.exposed'))]])).toEqual([
      { accepted: 1, duplicate: 0 },
    ]);
    expect(figures.figures('shop', ['p1'])).toMatchObject([{ arm: 'a', exposed: 1 }]);
    expect(recount(database)).toEqual([]);
  });

  it('stores nothing of a batch for which the disk has no room, and goes on when there is room', () => {
    const { database, log } = openLog();
    const pages = Number(database.pragma('page_count', { simple: true }));
    database.pragma(`max_page_count = ${pages}`);
    const batch = Array.from({ length: 100 }, (_, n) =>
      accepted(campaignEvent('campaign.exposed', { id: n + 1, visitor: n + 1 })),
    );
    expect(() => log.append([batch])).toThrow(/full/);
    expect(database.prepare('SELECT COUNT(*) FROM events').pluck().get()).toBe(0);
    database.pragma('max_page_count = 1073741823');
    expect(log.append([batch])).toEqual([{ accepted: 100, duplicate: 0 }]);
    expect(recount(database)).toEqual([]);
  });
});
