// What every event store must tell of single visitors.
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  accepted,
  campaignEvent,
  HOUR,
  identified,
  NOON,
  orderPlaced,
  orderRefunded,
  visitorId,
} from './event.fixtures';
import { ENROLMENT_GOALS, type EventStore, type VisitorFigures } from './event-store';
import { historyArbitrary } from './histories.fixtures';

const exposed = (id: number, visitor: number, parts: { arm?: string; segments?: string[] } = {}) =>
  accepted(campaignEvent('campaign.exposed', { id, visitor, ...parts }));

/** All parts, whichever size they have. */
async function everybody(
  store: EventStore,
  site: string,
  phase: string,
  limit: number,
): Promise<VisitorFigures[]> {
  const found: VisitorFigures[] = [];
  let after: string | null = null;
  do {
    const { visitors, next } = await store.visitors(site, phase, after, limit);
    found.push(...visitors);
    after = next;
  } while (after !== null);
  return found;
}

/** The figures of these visitors together, as far as single visitors tell them. */
function addUp(visitors: readonly VisitorFigures[]) {
  return [...new Set(visitors.map(({ arm }) => arm))].sort().map((arm) => {
    const own = visitors.filter((one) => one.arm === arm);
    const currencies = [...new Set(own.flatMap(({ revenue }) => Object.keys(revenue)))].sort();
    const reached = ENROLMENT_GOALS.map((goal) => [
      goal,
      own.filter(({ goals }) => (goals[goal] ?? 0) > 0).length,
    ]);
    return {
      arm,
      exposed: own.length,
      reached: Object.fromEntries(reached) as Record<string, number>,
      revenue: currencies.map((currency) => {
        const left = own.flatMap(({ revenue }) => revenue[currency] ?? []);
        return {
          currency,
          visitors: left.length,
          total: left.reduce((sum, amount) => sum + amount, 0),
        };
      }),
    };
  });
}

/** @param open gives a new store */
export function describeVisitors(name: string, open: () => Promise<{ store: EventStore }>): void {
  describe(`${name}: single visitors`, () => {
    let store: EventStore;
    beforeEach(async () => {
      ({ store } = await open());
    });

    it('are told of with what they did, each person once, and nobody whom the figures leave out', async () => {
      await store.append([
        exposed(1, 1, { segments: ['givers', 'loyal'] }),
        accepted(campaignEvent('campaign.clicked', { id: 2, visitor: 1 })),
        accepted(campaignEvent('campaign.clicked', { id: 3, visitor: 1 })),
        // The same person in another browser, who orders there.
        exposed(4, 2),
        accepted(identified('kari', { id: 5, visitor: 1 })),
        accepted(identified('kari', { id: 6, visitor: 2 })),
        accepted(orderPlaced({ id: 7, visitor: 2, at: NOON + HOUR })),
        exposed(8, 3, { arm: 'b' }),
        // In two arms; never exposed; in another phase.
        exposed(9, 4),
        exposed(10, 4, { arm: 'b' }),
        accepted(campaignEvent('campaign.clicked', { id: 11, visitor: 5 })),
        accepted(campaignEvent('campaign.exposed', { id: 12, visitor: 6 }), { phase: 'p2' }),
      ]);
      for (const limit of [1, 2, 100]) {
        const found = await everybody(store, 'shop', 'p1', limit);
        expect(found.map(({ key: _, ...one }) => one)).toEqual([
          {
            arm: 'a',
            exposedAt: NOON,
            segments: ['givers', 'loyal'],
            goals: { clicked: 2, ordered: 1 },
            isJudged: false,
            revenue: { EUR: 1000 },
          },
          { arm: 'b', exposedAt: NOON, segments: [], goals: {}, isJudged: false, revenue: {} },
        ]);
        expect(found[1]?.key).toBe(visitorId(3));
      }
      expect(await everybody(store, 'shop', 'nothing', 10)).toEqual([]);
      expect(await everybody(store, 'other', 'p1', 10)).toEqual([]);
    });

    it('are told apart by halves where the phase asks for it, each segment as its visitors are', async () => {
      const events = Array.from({ length: 40 }, (_, n) =>
        exposed(n + 1, n + 1, { segments: n % 2 ? ['givers'] : ['givers', 'loyal'] }),
      );
      await store.append(events.map((one) => ({ ...one, halves: true })));
      const found = await everybody(store, 'shop', 'p1', 100);
      const judged = found.filter(({ isJudged }) => isJudged);
      expect(judged.length).toBeGreaterThan(5);
      expect(judged.length).toBeLessThan(35);
      const split = await store.figuresBy('shop', ['p1'], 'judged');
      expect(split.map(({ value, arms }) => [value, arms[0]?.exposed])).toEqual(
        ['givers', 'loyal'].map((key) => [
          key,
          judged.filter(({ segments }) => segments.includes(key)).length,
        ]),
      );
      expect(await store.recount()).toEqual([]);
    });

    it('have no order above the cap of the phase in what is capped, whenever it was placed', async () => {
      const orderCap = { currency: 'EUR', amount: 1500 };
      const order = (id: number, amount: number, currency = 'EUR') =>
        accepted(orderPlaced({ id, order: `N-${id}`, amount, currency, at: NOON + HOUR }));
      await store.append([
        order(1, 9000),
        { ...exposed(2, 1), orderCap },
        order(3, 1000),
        order(4, 9000, 'NOK'),
        // What is said later of a phase changes nothing.
        { ...exposed(5, 2), orderCap: { currency: 'EUR', amount: 1 } },
      ]);
      expect(
        (await everybody(store, 'shop', 'p1', 10)).map(({ capped, revenue }) => [capped, revenue]),
      ).toEqual([
        [2500, { EUR: 10_000, NOK: 9000 }],
        [undefined, {}],
      ]);
      const [figures] = await store.figures('shop', ['p1']);
      expect(figures?.capped).toEqual({ currency: 'EUR', visitors: 1, total: 2500, squares: 6_250_000 });
      expect(figures?.revenue.map(({ currency, total }) => [currency, total])).toEqual([
        ['EUR', 10_000],
        ['NOK', 9000],
      ]);
      const [device] = await store.figuresBy('shop', ['p1'], 'device');
      expect(device?.arms[0]?.capped).toEqual(figures?.capped);
      expect(await store.recount()).toEqual([]);
    });

    it('leave amounts of their orders to be read, the latest first where there are too many', async () => {
      const at = (hours: number) => NOON + hours * HOUR;
      await store.append([
        accepted(orderPlaced({ id: 1, order: 'A', amount: 100, at: at(1) })),
        accepted(orderPlaced({ id: 2, order: 'B', amount: 200, at: at(2) })),
        accepted(orderRefunded({ id: 3, order: 'B', amount: 50, at: at(3) }), { verified: true }),
        accepted(orderPlaced({ id: 4, order: 'C', amount: 300, at: at(4) })),
        accepted(orderPlaced({ id: 5, order: 'D', amount: 400, currency: 'NOK', at: at(2) })),
        accepted(orderPlaced({ id: 6, order: 'E', amount: 500, at: at(2) }), { site: 'other' }),
      ]);
      const amounts = async (from: number, to: number, limit = 10) =>
        (await store.orderAmounts('shop', 'EUR', { from: at(from), to: at(to) }, limit)).sort(
          (a, b) => a - b,
        );
      expect(await amounts(1, 5)).toEqual([100, 150, 300]);
      expect(await amounts(2, 4)).toEqual([150]);
      expect(await amounts(0, 9, 2)).toEqual([150, 300]);
      expect(await amounts(5, 9)).toEqual([]);
    });

    it('are the same in every phase', async () => {
      await store.append([
        exposed(1, 1),
        accepted(campaignEvent('campaign.exposed', { id: 2 }), { phase: 'p2' }),
      ]);
      const [one, other] = [
        await everybody(store, 'shop', 'p1', 10),
        await everybody(store, 'shop', 'p2', 10),
      ];
      expect(one).toEqual(other);
      expect(one).toHaveLength(1);
    });

    it('add up to the figures, whatever happened', async () => {
      let run = 0;
      await fc.assert(
        fc.asyncProperty(historyArbitrary, fc.integer({ min: 1, max: 5 }), async (events, limit) => {
          const site = `shop-${run++}`;
          await store.append(events.map((one) => ({ ...one, site })));
          for (const phase of ['p1', 'p2']) {
            const figures = await store.figures(site, [phase]);
            expect(addUp(await everybody(store, site, phase, limit))).toEqual(
              figures.map(({ arm, exposed: seen, reached, revenue }) => ({
                arm,
                exposed: seen,
                reached,
                revenue: revenue.map(({ squares: _, ...money }) => money),
              })),
            );
          }
        }),
        { numRuns: 30 },
      );
    });
  });
}
