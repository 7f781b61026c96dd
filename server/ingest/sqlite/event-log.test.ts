import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucket } from '@/core/assignment';
import { accepted, campaignEvent, DAY, daysFrom, pageView, visitorId } from '../event.fixtures';
import { DIMENSIONS, DIMENSIONS_BY_DAY, type AcceptedEvent, type ArmFigures } from '../event-store';
import {
  deliveryArbitrary,
  everyFigure,
  historyArbitrary,
  ORDER_CAP,
  REPEAT_DAYS,
  WINDOW_DAYS,
} from '../histories.fixtures';
import { assembleHours, assembleValues } from '../counting/assemble-figures';
import { isOneValued } from '../counting/rollup';
import { EventLog } from './event-log';
import { figuresByDefinition, stepsByDefinition } from './figures-by-definition.fixtures';
import { MIGRATIONS } from './migrations';
import { FigureReader } from './read-figures';
import { recount } from './recount';

/** A file of this schema: made once, because its tables take longer than what is tried with them. */
const EMPTY = (() => {
  const database = new Database(':memory:');
  for (const step of MIGRATIONS) database.exec(step);
  return database.serialize();
})();

function openLog(): { database: Database.Database; log: EventLog; figures: FigureReader } {
  const database = new Database(EMPTY);
  return { database, log: new EventLog(database), figures: new FigureReader(database) };
}

const TUESDAY = 1;

const KEPT_BY_HOUR = `CREATE TRIGGER kept_by_hour AFTER INSERT ON phases
  BEGIN UPDATE phases SET days_since = ${8.64e15} WHERE id = NEW.id; END`;

const exposedIn = (split: readonly { arms: ArmFigures[] }[]) =>
  split.flatMap(({ arms }) => arms).reduce((sum, { exposed }) => sum + exposed, 0);

/** As ingest handed it on before it knew of quizzes. */
const withoutQuiz = (one: AcceptedEvent): AcceptedEvent => ({ ...one, told: undefined });

/** As browsers told it before exposures named groups, of a phase of which nobody asked for repeated orders. */
function withoutGroups(one: AcceptedEvent): AcceptedEvent {
  const { event } = one;
  const told = { ...one, repeatDays: undefined };
  if (event.type !== 'campaign.exposed') return told;
  return { ...told, event: { ...event, props: { probability: event.props.probability } } };
}

/** What the program of an earlier schema would have made of the same events. */
function copyOfSchema(from: Database.Database, step: number): Database.Database {
  const database = new Database(':memory:');
  for (const one of MIGRATIONS.slice(0, step)) database.exec(one);
  for (const table of [
    'sites',
    'phases',
    'events',
    'enrolments',
    'orders',
    'identities',
    'rollups',
    'revenue',
    'value_ranks',
  ]) {
    const columns = database.prepare<[], { name: string }>(`PRAGMA table_info(${table})`).all();
    const names = columns.map(({ name }) => name).join();
    const isThere = {
      rollups: `(${step} > 5 OR hour < 0 OR dimension NOT IN ('country', 'channel'))
        AND (${step} > 4 OR (dimension NOT IN ('audience', 'segment') AND goal NOT LIKE 'step:%'))`,
      revenue: `(${step} > 5 OR hour < 0 OR dimension NOT IN ('country', 'channel'))
        AND (${step} > 4 OR dimension NOT IN ('audience', 'segment'))`,
      value_ranks: `${step} > 4 OR dimension NOT IN ('audience', 'segment')`,
    }[table];
    const rows = from
      .prepare(`SELECT ${names} FROM ${table} WHERE ${isThere ?? 1}`)
      .raw()
      .all();
    const insert = database.prepare(
      `INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join()})`,
    );
    for (const row of rows) insert.run(row);
  }
  if (step < 5)
    database.exec(`UPDATE enrolments SET goals = (SELECT json_group_object(key, json(value))
      FROM json_each(goals) WHERE key NOT LIKE 'step:%')`);
  return database;
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
        for (const [phase, days] of Object.entries(WINDOW_DAYS)) {
          const asked = { days, repeatDays: REPEAT_DAYS[phase] ?? 0, cap: ORDER_CAP[phase] };
          const { figures } = first;
          expect(figures.figures('shop', [phase])).toEqual(figuresByDefinition(events, phase, asked));
          expect(
            Object.fromEntries(
              figures.steps('shop', [phase]).map(({ arm, step, visitors }) => [`${arm} ${step}`, visitors]),
            ),
          ).toEqual(stepsByDefinition(events, phase));
          for (const [dimension, value] of [
            ['audience', 'loyal'],
            ['segment', 'gifts'],
            ['judged', 'gifts'],
          ] as const) {
            const named = assembleValues(figures.figuresBy('shop', [phase], dimension)).find(
              (one) => one.value === value,
            );
            const groups = dimension === 'audience' ? 'audiences' : 'segments';
            const isHalf = ({ event, halves }: AcceptedEvent) =>
              dimension !== 'judged' || (halves === true && bucket('judged', event.id) < 0.5);
            const isIn = (one: AcceptedEvent) =>
              one.event.type === 'campaign.exposed' &&
              one.event.props[groups]?.includes(value) === true &&
              isHalf(one);
            expect(named?.arms ?? []).toEqual(figuresByDefinition(events, phase, { ...asked, only: isIn }));
          }
          for (const [dimension, value] of [
            ['device', 'phone'],
            ['country', 'NO'],
          ] as const) {
            const within = assembleValues(figures.figuresWithin('shop', [phase], dimension, daysFrom(1, 2)));
            const isThen = ({ event, country, local = 0 }: AcceptedEvent) =>
              (dimension === 'device' ? event.page.device : country) === value &&
              Math.floor(local / 24) === TUESDAY;
            expect(within.find((one) => one.value === value)?.arms ?? []).toEqual(
              figuresByDefinition(events, phase, { ...asked, only: isThen }),
            );
          }
        }
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
          expect(figures.figures('shop', [phase])).toEqual(
            figuresByDefinition(alone, phase, {
              days,
              repeatDays: REPEAT_DAYS[phase] ?? 0,
              cap: ORDER_CAP[phase],
            }),
          );
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

  it('splits by every dimension of which everybody has one value, without losing anyone', () => {
    fc.assert(
      fc.property(historyArbitrary, (events) => {
        const { database, log, figures } = openLog();
        log.append([events]);
        const total = figures.figures('shop', ['p1', 'p2']);
        for (const dimension of DIMENSIONS.filter(isOneValued)) {
          const split = assembleValues(figures.figuresBy('shop', ['p1', 'p2'], dimension)).flatMap(
            ({ arms }) => arms,
          );
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

  it('counts no steps in a phase that began before steps were counted', () => {
    const { database, log, figures } = openLog();
    const viewed = (id: number) => accepted(campaignEvent('step.viewed', { id }));
    log.append([
      [accepted(campaignEvent('campaign.exposed')), accepted(campaignEvent('campaign.shown', { id: 2 }))],
    ]);
    database.exec('UPDATE phases SET counts_steps = 0');
    log.append([[viewed(3)]]);
    expect(figures.steps('shop', ['p1'])).toEqual([]);
    expect(recount(database)).toEqual([]);
  });

  it.each([4, 5, 6, 9])(
    'goes on with a file of schema %i: every figure stays, and agrees with the log then and later',
    (step) => {
      const cases = fc.tuple(historyArbitrary, historyArbitrary);
      fc.assert(
        fc.property(cases, ([first, later]) => {
          // What segments are shown was not kept then: whoever was seen in several arms stays left out in such a phase.
          const before = first
            .map(({ personal: _, halves: _none, orderCap: _less, ...one }) => withoutQuiz(one))
            .map((one) => (step < 5 ? withoutGroups(one) : one));
          const made = openLog();
          // Days were not kept then.
          made.database.exec(KEPT_BY_HOUR);
          made.log.append([before]);
          const database = copyOfSchema(made.database, step);
          for (const one of MIGRATIONS.slice(step)) database.exec(one);
          const figures = new FigureReader(database);
          const asked = (of: FigureReader) => [
            of.figures('shop', ['p1', 'p2']),
            of.trend('shop', ['p1', 'p2']),
          ];
          expect(asked(figures)).toEqual(asked(made.figures));
          const everybodyIsOnSomeDay = () => {
            for (const dimension of DIMENSIONS_BY_DAY)
              expect(
                exposedIn(
                  assembleValues(figures.figuresWithin('shop', ['p1', 'p2'], dimension, daysFrom(-1, 5))),
                ),
              ).toBe(exposedIn(assembleValues(figures.figuresBy('shop', ['p1', 'p2'], dimension))));
            const days = [-1, 0, 1, 2, 3, 4].map((day) => daysFrom(day, day + 1));
            const all = { arms: figures.figures('shop', ['p1', 'p2']) };
            expect(exposedIn(assembleHours(figures.trend('shop', ['p1', 'p2'], days)))).toBe(
              exposedIn([all]),
            );
            const [summary] = figures.summaries('shop', [['p1', 'p2']], days);
            expect(summary?.exposed.reduce((sum, one) => sum + one, 0)).toBe(exposedIn([all]));
          };
          everybodyIsOnSomeDay();
          expect(recount(database)).toEqual([]);
          const ids = new Set(first.map(({ event }) => event.id));
          const rest = later.filter(({ event }) => !ids.has(event.id));
          // Some of them on days that are kept as such.
          const isLate = ({ event }: AcceptedEvent) => Number.parseInt(event.id.slice(-1), 16) % 2 === 0;
          new EventLog(database).append([
            rest.map((one) => (isLate(one) ? { ...one, happenedAt: one.happenedAt + 2 * DAY } : one)),
          ]);
          everybodyIsOnSomeDay();
          expect(recount(database)).toEqual([]);
          made.database.close();
          database.close();
        }),
        { numRuns: 30 },
      );
    },
  );

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
