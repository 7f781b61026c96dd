// What every event store must do with events whose time is over. Part of the store's conformance.
import { describe, expect, it } from 'vitest';
import {
  accepted,
  campaignEvent,
  HOUR,
  identified,
  NOON,
  orderPlaced,
  pageView,
  uuid,
} from './event.fixtures';
import type { AcceptedEvent, EventStore } from './event-store';

const DAY = 24 * HOUR;

export function describeRetention(
  name: string,
  open: () => Promise<{ store: EventStore; reopen(): Promise<EventStore> }>,
): void {
  describe(`${name}: retention`, () => {
    const at = (event: AcceptedEvent['event'], parts: Partial<AcceptedEvent> = {}) => accepted(event, parts);
    const exposed = (id: number, visitor: number, when: number) =>
      at(campaignEvent('campaign.exposed', { id, visitor, at: when }));
    const over = [
      exposed(1, 1, NOON),
      at(campaignEvent('campaign.shown', { id: 2, visitor: 1 })),
      at(campaignEvent('step.viewed', { id: 3, visitor: 1 })),
      at(pageView(4)),
      at(campaignEvent('campaign.exposed', { id: 5, visitor: 2 }), { bot: true }),
      at(campaignEvent('quiz.answered', { id: 12, visitor: 1, at: NOON + 5000 }), {
        told: { whom: ['her'], likes: ['gold'] },
      }),
    ];
    const kept = [
      at(campaignEvent('form.submitted', { id: 6, visitor: 1 })),
      at(orderPlaced({ id: 7, visitor: 1, at: NOON + 1 })),
      at(identified('kari', { id: 8, visitor: 1 })),
      { ...exposed(9, 1, NOON), site: 'other' },
      exposed(10, 1, NOON + 2 * DAY),
      exposed(11, 2, NOON + 2 * DAY),
    ];
    const figures = async (store: EventStore) => [
      await store.figures('shop', ['p1']),
      await store.figuresBy('shop', ['p1'], 'device'),
      await store.trend('shop', ['p1']),
      await store.steps('shop', ['p1']),
      await store.figuresBy('shop', ['p1'], 'answer'),
      await store.quiz('shop', ['p1']),
      await store.excluded('shop', ['p1']),
    ];
    const ids = async (store: EventStore) => (await store.readAfter(0, 100)).map(({ event }) => event.id);

    it('takes what is over out of the log of one site, and changes no figure, once or often', async () => {
      const { store, reopen } = await open();
      await store.append([...over, ...kept]);
      const before = await figures(store);
      expect(await store.sealed()).toEqual({});
      expect(await store.seal({ shop: NOON + DAY, unheard: NOON })).toBe(over.length);
      expect((await ids(store)).sort()).toEqual(kept.map(({ event }) => event.id).sort());
      expect(await figures(store)).toEqual(before);
      const again = await reopen();
      expect(await again.sealed()).toEqual({ shop: NOON + DAY });
      // A shorter time than before brings nothing back.
      expect(await again.seal({ shop: NOON })).toBe(0);
      expect(await again.sealed()).toEqual({ shop: NOON + DAY });
      expect(await figures(again)).toEqual(before);
      expect(await again.recount()).toEqual([]);
      expect(Object.keys(await again.answersOf('shop', [uuid(6)]))).toEqual([uuid(6)]);
    });

    it('counts what comes later as if nothing had been deleted, and a recount agrees', async () => {
      const { store } = await open();
      await store.append([...over, ...kept]);
      await store.seal({ shop: NOON + DAY });
      const later = NOON + 3 * DAY;
      await store.append([
        at(campaignEvent('campaign.clicked', { id: 20, visitor: 1, at: later })),
        at(orderPlaced({ id: 21, order: 'A-2', visitor: 1, at: later, amount: 70 })),
        at(campaignEvent('quiz.answered', { id: 24, visitor: 1, at: later }), { told: { whom: ['him'] } }),
        // The same person in another browser, and an answer from there.
        exposed(22, 3, later),
        at(campaignEvent('quiz.answered', { id: 25, visitor: 3, at: later + 1 }), { told: { likes: [] } }),
        at(identified('kari', { id: 23, visitor: 3, at: later })),
      ]);
      expect(await store.figures('shop', ['p1'])).toMatchObject([
        {
          arm: 'a',
          exposed: 2,
          orders: 2,
          reached: { shown: 1, clicked: 1, submitted: 1, ordered: 1, direct: 1 },
        },
      ]);
      const answers = await store.figuresBy('shop', ['p1'], 'answer');
      expect(answers.map(({ value }) => value)).toEqual(['whom:him']);
      expect(await store.recount()).toEqual([]);
    });
  });
}
