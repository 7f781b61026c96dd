// What every event store must make of orders, and of visitors who turn out to be one person. Part of the store's conformance.
import { describe, expect, it } from 'vitest';
import { armFigures } from '../jobs/fake-event-store.fixtures';
import {
  accepted,
  campaignEvent,
  HOUR,
  identified,
  NOON,
  orderPlaced,
  orderRefunded,
  visitorId,
  type CampaignEventParts,
} from './event.fixtures';
import type { AcceptedEvent, EventStore } from './event-store';

const DAY = 24 * HOUR;
const exposed = (parts: CampaignEventParts) => accepted(campaignEvent('campaign.exposed', parts));
const shown = (parts: CampaignEventParts) => accepted(campaignEvent('campaign.shown', parts));
const signed = (event: AcceptedEvent['event']) => accepted(event, { verified: true });

export function describeOrders(name: string, open: () => Promise<{ store: EventStore }>): void {
  describe(`${name}: orders`, () => {
    const figuresAfter = async (...batches: AcceptedEvent[][]) => {
      const { store } = await open();
      for (const batch of batches) await store.append(batch);
      expect(await store.recount()).toEqual([]);
      return store.figures('shop', ['p1']);
    };
    const eur = (visitors: number, total: number, squares: number) => [
      { currency: 'EUR', visitors, total, squares },
    ];

    it('count for whoever was exposed at most the window before, direct within a day of seeing it and assisted later', async () => {
      const buyer = (visitor: number, after: number, amount: number) => [
        exposed({ id: visitor * 10, visitor }),
        shown({ id: visitor * 10 + 1, visitor }),
        accepted(
          orderPlaced({ id: visitor * 10 + 2, visitor, at: NOON + after, order: `N${visitor}`, amount }),
        ),
      ];
      const figures = await figuresAfter(
        [...buyer(1, DAY, 100), ...buyer(2, DAY + 1, 200)],
        [...buyer(3, 14 * DAY, 400), ...buyer(4, 14 * DAY + 1, 800), ...buyer(5, -1, 1600)],
      );
      expect(figures).toEqual([
        armFigures({
          exposed: 5,
          reached: { shown: 5, ordered: 3, direct: 1, assisted: 2 },
          orders: 3,
          revenue: eur(3, 700, 100 ** 2 + 200 ** 2 + 400 ** 2),
        }),
      ]);
    });

    it('count for as many days as the phase says, and for visitors who saw nothing', async () => {
      const figures = await figuresAfter([
        accepted(campaignEvent('campaign.exposed', { id: 1, arm: 'holdout' }), { windowDays: 2 }),
        accepted(orderPlaced({ id: 2, at: NOON + 2 * DAY })),
        accepted(orderPlaced({ id: 3, at: NOON + 3 * DAY, order: 'A-2' })),
      ]);
      expect(figures).toEqual([
        armFigures({
          arm: 'holdout',
          exposed: 1,
          reached: { ordered: 1 },
          orders: 1,
          revenue: eur(1, 1000, 1e6),
        }),
      ]);
    });

    it('are repeated by another within the days that the phase asks for, also after the window', async () => {
      const exposed = (visitor: number) =>
        accepted(campaignEvent('campaign.exposed', { id: visitor, visitor }), {
          windowDays: 2,
          repeatDays: 30,
        });
      const placed = (id: number, visitor: number, days: number) =>
        accepted(orderPlaced({ id, visitor, order: `A-${id}`, at: NOON + days * DAY }));
      const figures = await figuresAfter(
        [exposed(1), exposed(2), exposed(3), exposed(4)],
        [placed(11, 1, 1), placed(12, 1, 31), placed(21, 2, 1), placed(22, 2, 31.1)],
        // Another one without a first within the window; and the same one twice.
        [placed(31, 3, 3), placed(32, 3, 4), placed(41, 4, 2), placed(41, 4, 2)],
      );
      expect(figures).toMatchObject([
        { exposed: 4, reached: { ordered: 3, reordered: 1, direct: 0 }, orders: 3 },
      ]);
    });

    it('of one number are one, and the signed one is believed', async () => {
      const figures = await figuresAfter(
        [exposed({ id: 1 }), accepted(orderPlaced({ id: 2, amount: 1 }))],
        [
          accepted(orderPlaced({ id: 3, amount: 2 })),
          signed(orderPlaced({ id: 4, visitor: null, amount: 5000 })),
        ],
        [accepted(orderPlaced({ id: 5, order: 'A-2', amount: 7 }))],
      );
      expect(figures).toMatchObject([
        { orders: 2, verifiedOrders: 1, reached: { ordered: 1 }, revenue: eur(1, 5007, 5007 ** 2) },
      ]);
    });

    it('lose what was given back, never more than they cost, whenever the refund came and only when it was signed', async () => {
      const figures = await figuresAfter(
        [signed(orderRefunded({ id: 1, visitor: null, amount: 300 })), exposed({ id: 2 })],
        [signed(orderPlaced({ id: 3, amount: 1000 })), accepted(orderRefunded({ id: 4, amount: 50 }))],
        [
          signed(orderPlaced({ id: 5, order: 'A-2', amount: 40 })),
          signed(orderRefunded({ id: 6, order: 'A-2', amount: 900 })),
          signed(orderRefunded({ id: 7, amount: 99, currency: 'NOK' })),
        ],
      );
      expect(figures).toMatchObject([{ orders: 2, revenue: eur(1, 700, 700 ** 2) }]);
    });

    it('are added by currency, exactly, whatever the amount', async () => {
      const figures = await figuresAfter([
        exposed({ id: 1 }),
        accepted(orderPlaced({ id: 2, amount: 1e12 })),
        accepted(orderPlaced({ id: 3, order: 'A-2', amount: 3, currency: 'NOK' })),
      ]);
      expect(figures).toMatchObject([
        {
          orders: 2,
          revenue: [
            { currency: 'EUR', total: 1e12, squares: 1e24 },
            { currency: 'NOK', total: 3, squares: 9 },
          ],
        },
      ]);
    });

    it('are those of no bot and of nobody without a visitor, and split like all else', async () => {
      const { store } = await open();
      await store.append([
        exposed({ id: 1, page: { device: 'phone' } }),
        exposed({ id: 2, visitor: 2, page: { device: 'desktop' } }),
        accepted(orderPlaced({ id: 3 }), { bot: true }),
        signed(orderPlaced({ id: 4, order: 'A-2', visitor: null })),
        accepted(orderPlaced({ id: 5, order: 'A-3', visitor: 2 })),
      ]);
      expect(await store.figuresBy('shop', ['p1'], 'device')).toMatchObject([
        { value: 'desktop', arms: [{ orders: 1, revenue: eur(1, 1000, 1e6) }] },
        { value: 'phone', arms: [{ orders: 0, revenue: [] }] },
      ]);
      expect(await store.trend('shop', ['p1'])).toMatchObject([{ hour: NOON, arms: [{ orders: 1 }] }]);
      expect(await store.recount()).toEqual([]);
    });
  });

  describe(`${name}: persons`, () => {
    it('who use several browsers are counted once, with the orders of all of them', async () => {
      const { store } = await open();
      const figures = () => store.figures('shop', ['p1']);
      await store.append([
        exposed({ id: 1, visitor: 1 }),
        exposed({ id: 2, visitor: 2, at: NOON + HOUR, page: { device: 'phone' } }),
        accepted(orderPlaced({ id: 3, visitor: 2, at: NOON + 2 * HOUR })),
        // Only the server knows whose this one is, and only by the shop's own id.
        signed(orderPlaced({ id: 4, visitor: null, order: 'A-2', customer: 'kari', at: NOON + HOUR })),
      ]);
      expect(await figures()).toMatchObject([{ exposed: 2, orders: 1 }]);
      await store.append([
        accepted(identified('kari', { id: 5, visitor: 1 })),
        accepted(identified('kari', { id: 6, visitor: 2 })),
        accepted(identified('ola', { id: 7, visitor: 2, at: NOON + 1 })),
      ]);
      expect(await figures()).toMatchObject([{ exposed: 1, orders: 2, reached: { ordered: 1 } }]);
      expect(await store.figuresBy('shop', ['p1'], 'device')).toMatchObject([{ value: 'desktop' }]);
      expect(await store.recount()).toEqual([]);

      // Two visitors again: what the forgotten one ordered goes with them, and the other keeps what was theirs.
      await store.forget('shop', visitorId(2));
      expect(await figures()).toMatchObject([{ exposed: 2, orders: 2, reached: { ordered: 2 } }]);
      const log = JSON.stringify(await store.readAfter(0, 100));
      for (const text of [visitorId(2), 'ola', 'A-1"']) expect(log).not.toContain(text);
      for (const text of [visitorId(1), 'kari', 'A-2"']) expect(log).toContain(text);
      expect(await store.recount()).toEqual([]);
    });

    it('are untouched by a stranger who gives their id and the number of their order, and has that forgotten', async () => {
      const { store } = await open();
      await store.append([
        exposed({ id: 1 }),
        accepted(identified('kari', { id: 2 })),
        accepted(campaignEvent('form.submitted', { id: 3 })),
        accepted(orderPlaced({ id: 4, order: 'A-1', at: NOON + HOUR })),
        signed(orderPlaced({ id: 5, visitor: null, order: 'A-2', customer: 'kari', at: NOON + HOUR })),
        signed(orderPlaced({ id: 6, order: 'A-3', at: NOON + HOUR })),
      ]);
      const before = { figures: await store.figures('shop', ['p1']), log: await store.readAfter(0, 100) };
      const stranger = { visitor: 2, at: NOON + 2 * HOUR };
      await store.append([
        accepted(identified('kari', { id: 11, ...stranger })),
        ...['A-1', 'A-3'].map((order, index) =>
          accepted(orderPlaced({ id: 12 + index, order, amount: 1, ...stranger })),
        ),
      ]);
      await store.forget('shop', visitorId(2));
      expect(await store.figures('shop', ['p1'])).toEqual(before.figures);
      expect((await store.readAfter(0, 100)).slice(0, 6)).toEqual(before.log);
      expect(JSON.stringify((await store.readAfter(0, 100)).slice(6))).not.toMatch(/kari|A-\d/);
      // Refunds still find the order that the server signed.
      await store.append([signed(orderRefunded({ id: 21, visitor: null, order: 'A-2', amount: 400 }))]);
      expect(await store.figures('shop', ['p1'])).toMatchObject([
        { orders: 3, revenue: [{ total: 2600, visitors: 1 }] },
      ]);
      expect(await store.recount()).toEqual([]);
    });

    it('who are forgotten leave the shop its signed orders, without saying whose they were', async () => {
      const { store } = await open();
      await store.append([
        exposed({ id: 1 }),
        accepted(orderPlaced({ id: 2, order: 'A-1' })),
        signed(orderPlaced({ id: 3, order: 'A-1', customer: 'kari' })),
      ]);
      const before = await store.figures('shop', ['p1']);
      await store.forget('shop', visitorId(1));
      expect(await store.figures('shop', ['p1'])).toEqual(before);
      await store.append([signed(orderPlaced({ id: 4, order: 'A-2', customer: 'kari' }))]);
      const log = (await store.readAfter(0, 100)).map(({ event }) => event);
      expect(JSON.stringify(log)).not.toContain('kari');
      expect(JSON.stringify(log)).not.toContain(visitorId(1));
      expect(log.map((event) => (event.type === 'order.placed' ? event.props.order : ''))).toEqual([
        '',
        expect.stringContaining('forgotten'),
        'A-1',
        'A-2',
      ]);
      expect(await store.recount()).toEqual([]);
    });

    it('who were seen in two arms are left out', async () => {
      const { store } = await open();
      await store.append([
        exposed({ id: 1, visitor: 1 }),
        exposed({ id: 2, visitor: 2, arm: 'b' }),
        accepted(identified('kari', { id: 3, visitor: 1 })),
        accepted(identified('kari', { id: 4, visitor: 2 })),
      ]);
      expect(await store.figures('shop', ['p1'])).toEqual([]);
      expect(await store.excluded('shop', ['p1'])).toMatchObject({ visitorsInSeveralArms: 1 });
      expect(await store.recount()).toEqual([]);
    });

    it('are none of an id that a shop gives to everybody', async () => {
      const { store } = await open();
      const guests = Array.from({ length: 21 }, (_, n) => n + 1);
      const guest = (n: number) => accepted(identified('guest', { id: 100 + n, visitor: n }));
      await store.append(guests.map((n) => exposed({ id: n, visitor: n })));
      await store.append(guests.slice(1).map(guest));
      expect(await store.figures('shop', ['p1'])).toMatchObject([{ exposed: 2 }]);
      await store.append([guest(1)]);
      expect(await store.figures('shop', ['p1'])).toMatchObject([{ exposed: 21 }]);
      expect(await store.recount()).toEqual([]);
    });
  });
}
