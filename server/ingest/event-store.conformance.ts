// What every event store must do. Each implementation runs this against a new, empty store per test.
import { beforeEach, describe, expect, it } from 'vitest';
import { accepted, campaignEvent, HOUR, NOON, pageView, uuid, visitorId } from './event.fixtures';
import {
  NAMED_VALUES,
  OTHER_VALUES,
  type AcceptedEvent,
  type ArmFigures,
  type EventStore,
} from './event-store';
import { armFigures } from '../jobs/fake-event-store.fixtures';
import { describeForgetting } from './forgetting.conformance';
import { describeOrders } from './orders.conformance';
import { describeSplits } from './splits.conformance';
import { describeVisitors } from './visitors.conformance';
import { describeRetention } from './retention.conformance';

/** `open` gives a new store; `reopen` closes it and opens the same data again. */
export function describeEventStore(
  name: string,
  open: () => Promise<{ store: EventStore; reopen(): Promise<EventStore> }>,
): void {
  describe(`${name}: the log`, () => {
    let store: EventStore;
    let reopen: () => Promise<EventStore>;
    beforeEach(async () => {
      ({ store, reopen } = await open());
    });

    it('keeps an event as it was, in order, after it was opened again', async () => {
      const first = accepted(campaignEvent('form.submitted', { id: 1 }), { receivedAt: NOON + 5, bot: true });
      const second = accepted(pageView(2), { happenedAt: NOON - 7 });
      expect(await store.append([first, second])).toEqual({ accepted: 2, duplicate: 0 });
      const again = await reopen();
      const stored = await again.readAfter(0, 10);
      expect(stored.map(({ event }) => event)).toEqual([first.event, second.event]);
      expect(stored).toMatchObject([
        { site: 'shop', happenedAt: NOON, receivedAt: NOON + 5, bot: true },
        { site: 'shop', happenedAt: NOON - 7, receivedAt: NOON, bot: false },
      ]);
    });

    it('is read on from a cursor, a little at a time', async () => {
      await store.append([1, 2, 3, 4, 5].map((id) => accepted(pageView(id))));
      const ids: string[] = [];
      let cursor = 0;
      for (;;) {
        const part = await store.readAfter(cursor, 2);
        if (part.length === 0) break;
        ids.push(...part.map(({ event }) => event.id));
        cursor = part.at(-1)?.cursor ?? cursor;
      }
      expect(ids).toEqual([1, 2, 3, 4, 5].map(uuid));
    });

    it('holds an id once per site, within a batch, across batches and across starts', async () => {
      const event = pageView(1);
      expect(await store.append([accepted(event), accepted(event)])).toEqual({ accepted: 1, duplicate: 1 });
      expect(await store.append([accepted(event)])).toEqual({ accepted: 0, duplicate: 1 });
      expect(await store.append([accepted(event, { site: 'other' })])).toEqual({ accepted: 1, duplicate: 0 });
      const again = await reopen();
      expect(await again.append([accepted(event)])).toEqual({ accepted: 0, duplicate: 1 });
      expect(await again.readAfter(0, 10)).toHaveLength(2);
    });

    it('answers every one of many batches that arrive together with its own result', async () => {
      const batches = Array.from({ length: 200 }, (_, n) => [
        accepted(pageView(n + 1)),
        accepted(pageView(n + 2)),
      ]);
      const results = await Promise.all(batches.map((batch) => store.append(batch)));
      expect(results.reduce((sum, result) => sum + result.accepted, 0)).toBe(201);
      expect(results.reduce((sum, result) => sum + result.duplicate, 0)).toBe(199);
      expect(await store.readAfter(0, 1000)).toHaveLength(201);
    });

    it('takes an empty batch', async () => {
      expect(await store.append([])).toEqual({ accepted: 0, duplicate: 0 });
    });
  });

  describe(`${name}: figures`, () => {
    let store: EventStore;
    beforeEach(async () => {
      ({ store } = await open());
    });
    const arms = async (phases = ['p1']): Promise<ArmFigures[]> => store.figures('shop', phases);

    it('are empty for a phase that nobody entered', async () => {
      expect(await arms(['nothing'])).toEqual([]);
      expect(await store.trend('shop', ['nothing'])).toEqual([]);
      expect(await store.figuresBy('shop', ['nothing'], 'page')).toEqual([]);
      expect(await store.excluded('shop', ['nothing'])).toEqual({ visitorsInSeveralArms: 0, botEvents: 0 });
    });

    it('count a visitor once, however often something happened', async () => {
      await store.append([
        accepted(campaignEvent('campaign.exposed', { id: 1 })),
        accepted(campaignEvent('campaign.exposed', { id: 2, at: NOON + HOUR })),
        accepted(campaignEvent('campaign.shown', { id: 3 })),
        accepted(campaignEvent('campaign.clicked', { id: 4 })),
        accepted(campaignEvent('campaign.clicked', { id: 5 })),
        accepted(campaignEvent('form.submitted', { id: 6 })),
        accepted(campaignEvent('campaign.closed', { id: 7 })),
        accepted(campaignEvent('campaign.exposed', { id: 8, visitor: 2, arm: 'holdout' })),
      ]);
      expect(await arms()).toEqual([
        armFigures({ arm: 'a', exposed: 1, reached: { shown: 1, clicked: 1, submitted: 1, closed: 1 } }),
        armFigures({ arm: 'holdout', exposed: 1 }),
      ]);
      expect(await store.recount()).toEqual([]);
    });

    it('count what visitors said of the campaign, each visitor once', async () => {
      await store.append([
        accepted(campaignEvent('campaign.exposed', { id: 1 })),
        accepted(campaignEvent('feedback.given', { id: 2 })),
        accepted(campaignEvent('feedback.given', { id: 3 })),
      ]);
      expect(await arms()).toEqual([armFigures({ arm: 'a', exposed: 1, reached: { fewer: 1 } })]);
      expect(await store.recount()).toEqual([]);
    });

    it('do not count a goal before its exposure arrived, and count it then', async () => {
      await store.append([accepted(campaignEvent('campaign.clicked', { id: 1, at: NOON + 1000 }))]);
      expect(await arms()).toEqual([]);
      await store.append([accepted(campaignEvent('campaign.exposed', { id: 2 }))]);
      expect(await arms()).toEqual([armFigures({ arm: 'a', exposed: 1, reached: { clicked: 1 } })]);
      expect(await store.recount()).toEqual([]);
    });

    it('move to the hour and the device of an earlier exposure that arrives later', async () => {
      const late = { id: 1, at: NOON + 2 * HOUR, page: { device: 'desktop' } } as const;
      const early = { id: 2, at: NOON - HOUR + 1, page: { device: 'phone' } } as const;
      await store.append([
        accepted(campaignEvent('campaign.exposed', late)),
        accepted(campaignEvent('campaign.clicked', { id: 3 })),
      ]);
      expect(await store.trend('shop', ['p1'])).toMatchObject([
        { hour: NOON + 2 * HOUR, arms: [{ arm: 'a', exposed: 1 }] },
      ]);
      await store.append([accepted(campaignEvent('campaign.exposed', early))]);
      const reached = { clicked: 1 };
      expect(await store.trend('shop', ['p1'])).toEqual([
        { hour: NOON - HOUR, arms: [armFigures({ exposed: 1, reached })] },
      ]);
      expect(await store.figuresBy('shop', ['p1'], 'device')).toEqual([
        { value: 'phone', arms: [armFigures({ exposed: 1, reached })] },
      ]);
      expect(await store.recount()).toEqual([]);
    });

    it('leave out a visitor who was seen in two arms, from then on and for before, and say how many', async () => {
      await store.append([
        accepted(campaignEvent('campaign.exposed', { id: 1 })),
        accepted(campaignEvent('campaign.clicked', { id: 2 })),
      ]);
      expect(await arms()).toMatchObject([{ exposed: 1 }]);
      await store.append([accepted(campaignEvent('campaign.exposed', { id: 3, arm: 'b' }))]);
      await store.append([accepted(campaignEvent('form.submitted', { id: 4 }))]);
      expect(await arms()).toEqual([]);
      expect(await store.excluded('shop', ['p1'])).toEqual({ visitorsInSeveralArms: 1, botEvents: 0 });
      expect(await store.recount()).toEqual([]);
    });

    it('keep whom a segment is shown another variant in the arm first seen, but nobody who should have seen nothing', async () => {
      const seen = (visitor: number, arm: string, id: number, at = NOON) =>
        accepted(campaignEvent('campaign.exposed', { id, visitor, arm, at }), { personal: ['b', 'c'] });
      await store.append([
        seen(1, 'a', 1),
        // Joined a segment, came into another one, and bought: of the arm that chance gave.
        seen(1, 'b', 2, NOON + 1),
        seen(1, 'c', 3, NOON + 2),
        accepted(campaignEvent('campaign.clicked', { id: 4, visitor: 1, arm: 'b', at: NOON + 3 })),
        // Was in the segment first, and left it.
        seen(2, 'a', 6, NOON + 1),
        seen(2, 'b', 5),
        // Nobody is shown anything whom the holdout holds out, whatever their segments are.
        seen(3, 'holdout', 7),
        seen(3, 'b', 8, NOON + 1),
        // Chance gives one.
        seen(4, 'a', 9),
        seen(4, 'd', 10, NOON + 1),
      ]);
      expect(await store.figures('shop', ['p1'])).toMatchObject([
        { arm: 'a', exposed: 1, reached: { clicked: 1 } },
        { arm: 'b', exposed: 1, reached: { clicked: 0 } },
      ]);
      expect(await store.excluded('shop', ['p1'])).toEqual({ visitorsInSeveralArms: 2, botEvents: 0 });
      expect(await store.recount()).toEqual([]);
    });

    it('never count a bot, and say how many of its events were left out', async () => {
      await store.append([
        accepted(campaignEvent('campaign.exposed', { id: 1 }), { bot: true }),
        accepted(campaignEvent('campaign.clicked', { id: 2 }), { bot: true }),
      ]);
      expect(await arms()).toEqual([]);
      expect(await store.excluded('shop', ['p1'])).toEqual({ visitorsInSeveralArms: 0, botEvents: 2 });
      expect(await store.recount()).toEqual([]);
    });

    it('know nothing of events outside every experiment', async () => {
      await store.append([
        accepted(campaignEvent('campaign.shown', { arm: null, visitor: null })),
        accepted(pageView(2)),
      ]);
      expect(await arms()).toEqual([]);
      expect(await store.recount()).toEqual([]);
    });

    it('count a visitor once in each phase, and add up the phases that are asked for', async () => {
      await store.append([
        accepted(campaignEvent('campaign.exposed', { id: 1 })),
        accepted(campaignEvent('campaign.exposed', { id: 2, arm: 'b' }), { phase: 'p2' }),
        accepted(campaignEvent('campaign.exposed', { id: 3, visitor: 2 }), { phase: 'p2' }),
      ]);
      expect(await arms(['p1', 'p2'])).toMatchObject([
        { arm: 'a', exposed: 2 },
        { arm: 'b', exposed: 1 },
      ]);
      expect(await arms(['p2'])).toMatchObject([
        { arm: 'a', exposed: 1 },
        { arm: 'b', exposed: 1 },
      ]);
    });

    it('count in the phase of the site as well, by whether the site held the visitor out', async () => {
      const sitePhase = 'site:shop:0.1';
      await store.append([
        accepted(campaignEvent('campaign.exposed', { id: 1 }), { sitePhase }),
        accepted(campaignEvent('campaign.clicked', { id: 2 })),
        accepted(campaignEvent('campaign.exposed', { id: 3, visitor: 2, arm: 'holdout' }), { sitePhase }),
        accepted(campaignEvent('campaign.exposed', { id: 4, visitor: 2, arm: 'b' }), {
          sitePhase,
          phase: 'p2',
        }),
        accepted(campaignEvent('campaign.exposed', { id: 5, visitor: 3, arm: 'site-holdout' }), {
          phase: undefined,
          sitePhase,
        }),
        accepted(campaignEvent('campaign.exposed', { id: 6, visitor: 4 }), { sitePhase, bot: true }),
        accepted(campaignEvent('campaign.exposed', { id: 7, visitor: 5 })),
      ]);
      expect(await arms([sitePhase])).toEqual([
        armFigures({ arm: 'not-held', exposed: 2 }),
        armFigures({ arm: 'site-holdout', exposed: 1 }),
      ]);
      expect(await store.excluded('shop', [sitePhase])).toEqual({ visitorsInSeveralArms: 0, botEvents: 1 });
      expect(await arms()).toMatchObject([
        { arm: 'a', exposed: 2, reached: { clicked: 1 } },
        { arm: 'holdout', exposed: 1 },
      ]);
      expect(await store.recount()).toEqual([]);
      await store.forget('shop', visitorId(3));
      expect(await arms([sitePhase])).toMatchObject([{ exposed: 2 }, { exposed: 1 }]);
      expect(await store.recount()).toEqual([]);
    });

    it('never cross a site, even for a phase of the same name', async () => {
      await store.append([
        accepted(campaignEvent('campaign.exposed', { id: 1 })),
        accepted(campaignEvent('campaign.exposed', { id: 1 }), { site: 'other' }),
        accepted(campaignEvent('campaign.exposed', { id: 2, visitor: 2 }), { site: 'other' }),
      ]);
      expect(await arms()).toMatchObject([{ exposed: 1 }]);
      expect(await store.figures('other', ['p1'])).toMatchObject([{ exposed: 2 }]);
    });

    it('are split by what was known at the first exposure', async () => {
      const exposed = (id: number, page: Parameters<typeof campaignEvent>[1] = {}) =>
        accepted(campaignEvent('campaign.exposed', { id, visitor: id, ...page }));
      await store.append([
        exposed(1, { page: { source: 'Newsletter', url: 'https://shop.example/a' } }),
        exposed(2, { page: { source: undefined, referrer: 'search.example' } }),
        exposed(3, { page: { source: undefined, referrer: 'shop.example', visitor: undefined } }),
        exposed(4, { page: { source: 'newsletter', visitor: 'returning' } }),
      ]);
      const split = async (dimension: 'source' | 'visitor' | 'page') =>
        (await store.figuresBy('shop', ['p1'], dimension)).map(({ value, arms: own }) => [
          value,
          own[0]?.exposed,
        ]);
      expect(await split('source')).toEqual([
        ['newsletter', 2],
        ['', 1],
        ['search.example', 1],
      ]);
      expect(await split('visitor')).toEqual([
        ['new', 2],
        ['', 1],
        ['returning', 1],
      ]);
      expect(await split('page')).toEqual([
        ['shop.example/jackets', 3],
        ['shop.example/a', 1],
      ]);
    });

    it('name the pages with the most visitors, and add up the others', async () => {
      const events: AcceptedEvent[] = [];
      for (let n = 1; n <= NAMED_VALUES + 50; n++) {
        const url = `https://shop.example/${String(n).padStart(3, '0')}`;
        events.push(accepted(campaignEvent('campaign.exposed', { id: n, visitor: n, page: { url } })));
      }
      const url = 'https://shop.example/240';
      events.push(accepted(campaignEvent('campaign.exposed', { id: 999, visitor: 999, page: { url } })));
      events.push(accepted(campaignEvent('campaign.clicked', { id: 1000, visitor: 250 })));
      await store.append(events);
      const pages = await store.figuresBy('shop', ['p1'], 'page');
      expect(pages).toHaveLength(NAMED_VALUES + 1);
      expect(pages[0]).toMatchObject({ value: 'shop.example/240', arms: [{ exposed: 2 }] });
      expect(pages.at(-1)).toEqual({
        value: OTHER_VALUES,
        arms: [armFigures({ arm: 'a', exposed: 50, reached: { clicked: 1 } })],
      });
      const few = await store.figuresBy('shop', ['p1'], 'page', 2);
      expect(few.map(({ value, arms: own }) => [value, own[0]?.exposed])).toEqual([
        ['shop.example/240', 2],
        ['shop.example/001', 1],
        [OTHER_VALUES, NAMED_VALUES + 48],
      ]);
    });
  });

  describeSplits(name, open);
  describeOrders(name, open);
  describeRetention(name, open);
  describeForgetting(name, open);
  describeVisitors(name, open);

  describe(`${name}: care`, () => {
    it('answers a probe', async () => {
      const { store } = await open();
      await expect(store.probe()).resolves.toBeUndefined();
      await expect(store.probe()).resolves.toBeUndefined();
    });

    it('stores what is waiting when it is closed, and refuses what comes after', async () => {
      const { store, reopen } = await open();
      const waiting = store.append([accepted(pageView(1))]);
      const again = reopen();
      await expect(store.append([accepted(pageView(2))])).rejects.toMatchObject({ code: 'closed' });
      expect(await waiting).toEqual({ accepted: 1, duplicate: 0 });
      expect(await (await again).readAfter(0, 10)).toHaveLength(1);
      await expect(store.figures('shop', ['p1'])).rejects.toMatchObject({ code: 'closed' });
    });

    it('tells visitors apart by the whole of their id', async () => {
      const { store } = await open();
      expect(visitorId(1)).not.toBe(visitorId(2));
      await store.append([
        accepted(campaignEvent('campaign.exposed', { id: 1, visitor: 1 })),
        accepted(campaignEvent('campaign.exposed', { id: 2, visitor: 2 })),
      ]);
      expect(await store.figures('shop', ['p1'])).toMatchObject([{ exposed: 2 }]);
    });
  });
}
