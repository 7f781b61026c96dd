// What every event store must make of figures that are split: by groups, by time, by step. Part of the store's conformance.
import { beforeEach, describe, expect, it } from 'vitest';
import { armFigures } from '../jobs/fake-event-store.fixtures';
import { accepted, campaignEvent, HOUR, NOON, orderPlaced } from './event.fixtures';
import { DIMENSIONS_BY_HOUR, type EventStore } from './event-store';

export function describeSplits(name: string, open: () => Promise<{ store: EventStore }>): void {
  describe(`${name}: split figures`, () => {
    let store: EventStore;
    beforeEach(async () => {
      ({ store } = await open());
    });

    it('count visitors under every group that they were in at the first exposure', async () => {
      const exposed = (id: number, visitor: number, groups: Parameters<typeof campaignEvent>[1]) =>
        accepted(campaignEvent('campaign.exposed', { id, visitor, ...groups }));
      await store.append([
        exposed(1, 1, { audiences: ['new', 'loyal', 'new'], segments: ['gifts'] }),
        exposed(2, 2, { audiences: ['loyal'] }),
        exposed(3, 3, {}),
        // Too late: where one stood at the first counts.
        exposed(4, 3, { audiences: ['loyal'], at: NOON + HOUR }),
      ]);
      await store.append([accepted(campaignEvent('campaign.clicked', { id: 5 }))]);
      expect(await store.figuresBy('shop', ['p1'], 'audience')).toEqual([
        { value: 'loyal', arms: [armFigures({ exposed: 2, reached: { clicked: 1 } })] },
        { value: 'new', arms: [armFigures({ exposed: 1, reached: { clicked: 1 } })] },
      ]);
      expect(await store.figuresBy('shop', ['p1'], 'segment')).toMatchObject([{ value: 'gifts' }]);
      expect(await store.recount()).toEqual([]);
    });

    it('are those of the hours that are asked for', async () => {
      const exposed = (id: number, hours: number, device: 'phone' | 'desktop') =>
        accepted(
          campaignEvent('campaign.exposed', { id, visitor: id, at: NOON + hours * HOUR, page: { device } }),
          device === 'phone' ? { country: 'NO' } : {},
        );
      await store.append([
        exposed(1, 0, 'phone'),
        exposed(2, 1, 'phone'),
        exposed(3, 1, 'desktop'),
        exposed(4, 2, 'phone'),
      ]);
      await store.append([
        accepted(campaignEvent('campaign.clicked', { id: 5, visitor: 2, at: NOON + 9 * HOUR })),
      ]);
      const within = (from: number, to: number) =>
        store.figuresWithin('shop', ['p1'], 'device', { from: NOON + from * HOUR, to: NOON + to * HOUR });
      expect(await within(1, 2)).toEqual([
        { value: 'desktop', arms: [armFigures({ exposed: 1 })] },
        { value: 'phone', arms: [armFigures({ exposed: 1, reached: { clicked: 1 } })] },
      ]);
      const all = { from: NOON, to: NOON + 3 * HOUR };
      for (const dimension of DIMENSIONS_BY_HOUR)
        expect(await store.figuresWithin('shop', ['p1'], dimension, all)).toEqual(
          await store.figuresBy('shop', ['p1'], dimension),
        );
      expect(await within(3, 9)).toEqual([]);
    });

    it('tell how many visitors saw each step, each once', async () => {
      const viewed = (id: number, visitor: number, step: string) =>
        accepted(campaignEvent('step.viewed', { id, visitor, step }));
      await store.append([
        accepted(campaignEvent('campaign.exposed', { id: 1 })),
        accepted(campaignEvent('campaign.exposed', { id: 2, visitor: 2 })),
        viewed(3, 1, 'start'),
        viewed(4, 1, 'start'),
        viewed(5, 1, 'done'),
        viewed(6, 2, 'start'),
        // Was never exposed.
        viewed(7, 3, 'start'),
      ]);
      expect(await store.steps('shop', ['p1'])).toEqual([
        { arm: 'a', step: 'done', visitors: 1 },
        { arm: 'a', step: 'start', visitors: 2 },
      ]);
      expect(await store.steps('shop', ['p2'])).toEqual([]);
      expect(await store.recount()).toEqual([]);
    });

    it('are added up between the cuts that are asked for', async () => {
      const exposed = (id: number, hours: number) =>
        accepted(campaignEvent('campaign.exposed', { id, visitor: id, at: NOON + hours * HOUR }));
      await store.append([exposed(1, 0), exposed(2, 1), exposed(3, 2.5), exposed(4, 5), exposed(5, 9)]);
      await store.append([accepted(orderPlaced({ id: 6, visitor: 2, at: NOON + 2 * HOUR }))]);
      const between = async (...hours: number[]) =>
        (
          await store.trend(
            'shop',
            ['p1'],
            hours.map((hour) => NOON + hour * HOUR),
          )
        ).map(({ hour, arms: own }) => [
          (hour - NOON) / HOUR,
          own.map((arm) => [arm.exposed, arm.orders, arm.revenue[0]?.total ?? 0]),
        ]);
      expect(await between(0, 3, 4, 24)).toEqual([
        [0, [[3, 1, 1000]]],
        [4, [[2, 0, 0]]],
      ]);
      // An hour belongs to the interval that it begins in.
      expect(await between(0.5, 2.5)).toEqual([[0.5, [[2, 1, 1000]]]]);
      expect(await between(3)).toEqual([]);
      expect(await between()).toEqual([]);
      const all = await store.trend('shop', ['p1']);
      const hours = all.flatMap(({ hour }) => [hour, hour + HOUR]);
      expect(await store.trend('shop', ['p1'], [...new Set(hours)])).toEqual(all);
    });
  });
}
