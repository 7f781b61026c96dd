// For tests: random histories of few visitors, in which everything that can meet meets, and every figure that came of them.
import type Database from 'better-sqlite3';
import * as fc from 'fast-check';
import {
  accepted,
  campaignEvent,
  HOUR,
  identified,
  NOON,
  orderPlaced,
  orderRefunded,
} from './event.fixtures';
import { DAY_COLUMNS } from './counting/day-counts';
import { OUTCOME, type AcceptedEvent, type OrderCap, type Told } from './event-store';

const SITE = '(SELECT sites.site FROM sites WHERE sites.id = phases.site)';

/** Every row that results are read from, in words and not in numbers that depend on who came first. */
export function everyFigure(database: Database.Database): unknown[] {
  return [
    `SELECT ${SITE}, phases.phase, lower(hex(visitor)), arms, arm, exposed_at, hex(exposure), device, source,
       visitor_kind, language, page, country, channel, weekhour, audiences, segments, goals, told
     FROM enrolments JOIN phases ON phases.id = enrolments.phase ORDER BY 1, 2, 3`,
    `SELECT ${SITE}, phases.phase, dimension, hour, value, arm, goal, conversions, total, squares
     FROM rollups JOIN phases ON phases.id = rollups.phase ORDER BY 1, 2, 3, 4, 5, 6, 7`,
    `SELECT ${SITE}, phases.phase, dimension, hour, value, arm, currency, conversions, total, squares
     FROM revenue JOIN phases ON phases.id = revenue.phase ORDER BY 1, 2, 3, 4, 5, 6, 7`,
    `SELECT ${SITE}, phases.phase, dimension, date, value, arm, ${DAY_COLUMNS.join()}
     FROM days JOIN phases ON phases.id = days.phase ORDER BY 1, 2, 3, 4, 5, 6`,
    `SELECT ${SITE}, phases.phase, dimension, date, value, arm, currency, conversions, total, squares
     FROM revenue_days JOIN phases ON phases.id = revenue_days.phase ORDER BY 1, 2, 3, 4, 5, 6, 7`,
    `SELECT phases.phase, dimension, value, exposed
     FROM value_ranks JOIN phases ON phases.id = value_ranks.phase ORDER BY 1, 2, 3`,
    'SELECT phase, several_arms, bot_events FROM phases ORDER BY 1',
  ].map((sql) => database.prepare(sql).raw().all());
}

/** For how long orders count, and within how many days another is a repeated one. */
export const WINDOW_DAYS: Record<string, number> = { p1: 14, p2: 1 };
export const REPEAT_DAYS: Record<string, number> = { p1: 0, p2: 13 };
/** Variants that segments are shown instead of one by chance. */
const PERSONAL: Record<string, readonly string[]> = { p2: ['b'] };

/** The most that an order counts for in capped revenue, and where half of the visitors are told apart. */
export const ORDER_CAP: Record<string, OrderCap | undefined> = { p1: { currency: 'EUR', amount: 700 } };
const HALVES: Record<string, boolean | undefined> = { p1: true };

/** Hours of the week, and how far the clock of the site is ahead: what is seen where is Sunday, Monday and Tuesday. */
const [MONDAY_NOON, WEEK] = [12, 168];
const AHEAD: Record<string, number> = { '/jackets': 13, '/boots': -14 };

const armEventArbitrary = fc
  .record({
    type: fc.constantFrom(
      'campaign.exposed' as const,
      'campaign.exposed' as const,
      'campaign.shown' as const,
      'campaign.clicked' as const,
      'campaign.closed' as const,
      'form.submitted' as const,
      'goal.reached' as const,
      'step.viewed' as const,
      'step.viewed' as const,
      'quiz.answered' as const,
      'quiz.answered' as const,
      'quiz.completed' as const,
      'feedback.given' as const,
    ),
    visitor: fc.integer({ min: 1, max: 4 }),
    // Mostly one arm, so that not everyone is left out.
    arm: fc.constantFrom('a', 'a', 'a', 'a', 'b', 'b', 'holdout', 'site-holdout'),
    phase: fc.constantFrom('p1', 'p1', 'p2'),
    sitePhase: fc.constantFrom(undefined, 'site:shop:0.1', 'site:shop:0.2'),
    // Few and round times, so that equal ones and neighbouring hours are common.
    at: fc.integer({ min: 0, max: 12 }).map((quarters) => NOON + (quarters * HOUR) / 4),
    device: fc.constantFrom('phone' as const, 'desktop' as const),
    path: fc.constantFrom('/', '/jackets', '/boots'),
    source: fc.constantFrom(undefined, 'newsletter', 'Google'),
    bot: fc.constantFrom(false, false, false, false, true),
    step: fc.constantFrom('start', 'done'),
    told: fc.constantFrom<Told | undefined>(
      undefined,
      { whom: ['her'] },
      { whom: ['him'], likes: ['gold', 'blue'] },
      { likes: [] },
      { likes: ['gold'] },
    ),
    outcome: fc.constantFrom('warm', 'cold'),
    audiences: fc.constantFrom(undefined, ['loyal'], ['new', 'loyal', 'new']),
    segments: fc.constantFrom(undefined, [], ['gifts', 'Übergröße']),
  })
  .map(
    ({ type, visitor, arm, at, device, path, source, bot, phase, sitePhase, told, outcome, ...parts }) =>
      (id: number) => {
        const url = `https://shop.example${path}`;
        const event = campaignEvent(type, { id, visitor, arm, at, page: { device, url, source }, ...parts });
        // As ingest does: the site counts exposures, the campaign nobody whom the site holds out.
        const isHeld = arm === 'site-holdout';
        return accepted(event, {
          bot,
          country: device === 'phone' ? 'NO' : undefined,
          local: (MONDAY_NOON + Math.floor((at - NOON) / HOUR) + (AHEAD[path] ?? 0) + WEEK) % WEEK,
          ...(isHeld
            ? { phase: undefined }
            : {
                phase,
                windowDays: WINDOW_DAYS[phase],
                repeatDays: REPEAT_DAYS[phase],
                ...(PERSONAL[phase] && { personal: PERSONAL[phase] }),
                ...(HALVES[phase] && { halves: true }),
                ...(ORDER_CAP[phase] && { orderCap: ORDER_CAP[phase] }),
              }),
          ...(type === 'quiz.answered' && told && { told }),
          ...(type === 'quiz.completed' && { told: { ...told, [OUTCOME]: [outcome] } }),
          ...(type === 'campaign.exposed' && sitePhase && { sitePhase }),
        });
      },
  );

const DAY = 24 * HOUR;
/** Days in which an order may follow, at the edges of what still counts and of what is direct. */
const laterArbitrary = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(0, 0, 1, 14))
  .map(([hours, days]) => NOON + (hours * HOUR) / 2 + days * DAY);

/** Orders of few numbers, from browsers and signed, refunds before and after, and visitors who turn out to be one person. */
const shopEventArbitrary = fc
  .record({
    what: fc.constantFrom('placed' as const, 'placed' as const, 'refunded' as const, 'identified' as const),
    visitor: fc.constantFrom(1, 2, 3, 4, null),
    order: fc.constantFrom('A', 'B', 'C'),
    amount: fc.constantFrom(0, 250, 1000, 1e12),
    currency: fc.constantFrom('EUR', 'EUR', 'NOK'),
    customer: fc.constantFrom('kari', 'ola', undefined),
    at: laterArbitrary,
    verified: fc.boolean(),
    bot: fc.constantFrom(false, false, false, true),
  })
  .map(({ what, at, verified, bot, customer, ...order }) => (id: number) => {
    const known = { id, at, visitor: order.visitor };
    if (what === 'identified') return accepted(identified(customer ?? 'ola', known), { bot });
    const event =
      what === 'placed'
        ? orderPlaced({ ...known, ...order, ...(customer && { customer }) })
        : orderRefunded({ ...known, ...order });
    return accepted(event, { verified, bot: bot && !verified });
  });

const eventArbitrary = fc.oneof(
  { arbitrary: armEventArbitrary, weight: 3 },
  { arbitrary: shopEventArbitrary, weight: 2 },
);

export const historyArbitrary = fc
  .array(eventArbitrary, { maxLength: 30 })
  .map((builders) => builders.map((build, index) => build(index + 1)));

/** The same events in another order, some of them several times, cut into batches at other places. */
export const deliveryArbitrary = (events: readonly AcceptedEvent[]) =>
  fc
    .tuple(
      fc.shuffledSubarray([...events], { minLength: events.length }),
      fc.array(fc.nat({ max: Math.max(0, events.length - 1) }), { maxLength: events.length === 0 ? 0 : 10 }),
      fc.array(fc.nat({ max: 40 }), { maxLength: 6 }),
    )
    .map(([shuffled, repeats, cuts]) => {
      const all = [...shuffled, ...repeats.map((index) => events[index] as AcceptedEvent)];
      const ends = [...new Set([...cuts.filter((cut) => cut < all.length), all.length])].sort(
        (a, b) => a - b,
      );
      return ends.map((end, index) => all.slice(ends[index - 1] ?? 0, end));
    });
