// What every event store must make of figures that are split: by groups, by time, by step. Part of the store's conformance.
import { beforeEach, describe, expect, it } from 'vitest';
import { armFigures } from '../jobs/fake-event-store.fixtures';
import { accepted, campaignEvent, DAY, daysFrom, HOUR, NOON, orderPlaced } from './event.fixtures';
import { timeBand } from './counting/time-band';
import { DIMENSIONS_BY_DAY, OUTCOME, type EventStore, type Told } from './event-store';

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

    it('are those of the days that are asked for', async () => {
      const exposed = (id: number, days: number, device: 'phone' | 'desktop') =>
        accepted(
          campaignEvent('campaign.exposed', { id, visitor: id, at: NOON + days * DAY, page: { device } }),
          device === 'phone' ? { country: 'NO' } : {},
        );
      await store.append([
        exposed(1, 0, 'phone'),
        exposed(2, 1, 'phone'),
        exposed(3, 1, 'desktop'),
        exposed(4, 2, 'phone'),
      ]);
      await store.append([
        accepted(campaignEvent('campaign.clicked', { id: 5, visitor: 2, at: NOON + 9 * DAY })),
        accepted(orderPlaced({ id: 6, visitor: 2, at: NOON + 2 * DAY })),
      ]);
      const within = (first: number, end: number) =>
        store.figuresWithin('shop', ['p1'], 'device', daysFrom(first, end));
      const revenue = [{ currency: 'EUR', visitors: 1, total: 1000, squares: 1_000_000 }];
      expect(await within(1, 2)).toEqual([
        { value: 'desktop', arms: [armFigures({ exposed: 1 })] },
        {
          value: 'phone',
          arms: [armFigures({ exposed: 1, reached: { clicked: 1, ordered: 1 }, orders: 1, revenue })],
        },
      ]);
      for (const dimension of DIMENSIONS_BY_DAY)
        expect(await store.figuresWithin('shop', ['p1'], dimension, daysFrom(0, 3))).toEqual(
          await store.figuresBy('shop', ['p1'], dimension),
        );
      expect(await within(3, 9)).toEqual([]);
      expect(await store.trend('shop', ['p1'], [daysFrom(0, 1), daysFrom(1, 3)], ['clicked'])).toMatchObject([
        { hour: daysFrom(0, 1).from, arms: [{ exposed: 1, reached: { clicked: 0 } }] },
        { hour: daysFrom(1, 3).from, arms: [{ exposed: 3, reached: { clicked: 1 }, orders: 1, revenue }] },
      ]);
      // Whoever turns out to have been here before leaves the day on which they seemed to come first.
      const again = (id: number, days: number) =>
        accepted(campaignEvent('campaign.exposed', { id, visitor: 9, at: NOON + days * DAY }));
      await store.append([again(20, 5)]);
      expect(await within(3, 9)).toMatchObject([{ arms: [{ exposed: 1 }] }]);
      await store.append([again(21, 0.2)]);
      expect(await within(3, 9)).toEqual([]);
      expect(await within(0, 1)).toMatchObject([{ value: 'desktop' }, { value: 'phone' }]);
      expect(await store.recount()).toEqual([]);
    });

    it('lie on the date that the clock of the site showed', async () => {
      const exposed = (id: number, local: number) =>
        accepted(campaignEvent('campaign.exposed', { id, visitor: id }), { local });
      // It is Monday in Oslo, Tuesday on Kiritimati already, and still Sunday in the far west.
      await store.append([exposed(1, 13), exposed(2, 24 + 2), exposed(3, 6 * 24 + 23)]);
      const onDay = async (day: number) => {
        const [values] = await store.figuresWithin('shop', ['p1'], 'language', daysFrom(day, day + 1));
        return values?.arms[0]?.exposed;
      };
      for (const day of [-1, 0, 1]) expect(await onDay(day)).toBe(1);
      expect(await onDay(2)).toBeUndefined();
      expect(await store.recount()).toEqual([]);
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

    it('count visitors under what they told a quiz last, with all they did before and after', async () => {
      const answered = (id: number, visitor: number, told: Told, seconds: number) =>
        accepted(campaignEvent('quiz.answered', { id, visitor, at: NOON + seconds * 1000 }), { told });
      await store.append([
        ...[1, 2, 3].map((visitor) => accepted(campaignEvent('campaign.exposed', { id: visitor, visitor }))),
        accepted(campaignEvent('campaign.clicked', { id: 4 })),
        ...[1, 2, 3].map((visitor) =>
          accepted(campaignEvent('step.viewed', { id: 4 + visitor, visitor, step: 'start' })),
        ),
        answered(8, 1, { whom: ['her'], likes: ['gold', 'blue'] }, 5),
        answered(9, 2, { whom: ['her'] }, 60),
        // Not known to be of this quiz.
        accepted(campaignEvent('quiz.answered', { id: 10, visitor: 3 })),
      ]);
      expect(await store.figuresBy('shop', ['p1'], 'answer')).toMatchObject([
        { value: 'whom:her', arms: [{ exposed: 2, reached: { clicked: 1, completed: 0 } }] },
        { value: 'likes:blue', arms: [{ exposed: 1, reached: { clicked: 1 } }] },
        { value: 'likes:gold', arms: [{ exposed: 1, reached: { clicked: 1 } }] },
      ]);
      await store.append([
        accepted(campaignEvent('quiz.completed', { id: 11, at: NOON + 90_000 }), {
          told: { [OUTCOME]: ['warm'], likes: [] },
        }),
        accepted(orderPlaced({ id: 12, at: NOON + HOUR })),
        // Arrives late, and was said before: the later answer stands.
        answered(13, 2, { whom: ['him'] }, 30),
        // Is said later, and arrives before.
        answered(14, 2, { whom: ['them'] }, 300),
        answered(15, 2, { whom: ['nobody'] }, 200),
      ]);
      const arms = [armFigures({ exposed: 1, reached: { clicked: 1, completed: 1, ordered: 1 } })];
      const split = async (dimension: 'question' | 'answer' | 'outcome') =>
        (await store.figuresBy('shop', ['p1'], dimension)).map((one) => [
          one.value,
          one.arms[0]?.exposed,
          one.arms[0]?.orders,
        ]);
      expect(await split('answer')).toEqual([
        ['whom:her', 1, 1],
        ['whom:them', 1, 0],
      ]);
      expect(await split('question')).toEqual([['whom', 2, 1]]);
      expect(await split('outcome')).toEqual([['warm', 1, 1]]);
      expect((await store.figuresBy('shop', ['p1'], 'outcome'))[0]?.arms).toMatchObject([
        { reached: arms[0]?.reached },
      ]);
      expect(await store.quiz('shop', ['p1'])).toEqual({
        steps: [
          {
            arm: 'a',
            step: 'start',
            answered: 2,
            took: [
              { band: timeBand(5000), visitors: 1 },
              { band: timeBand(30_000), visitors: 1 },
            ],
          },
        ],
        outcomes: [
          { arm: 'a', told: '', outcome: 'warm', visitors: 1 },
          { arm: 'a', told: 'whom', outcome: 'warm', visitors: 1 },
          { arm: 'a', told: 'whom:her', outcome: 'warm', visitors: 1 },
        ],
      });
      expect(await store.quiz('shop', ['p2'])).toEqual({ steps: [], outcomes: [] });
      expect(await store.recount()).toEqual([]);
      // Whoever is seen in another arm too is left out of all of it.
      await store.append([accepted(campaignEvent('campaign.exposed', { id: 16, arm: 'b' }))]);
      expect(await split('answer')).toEqual([['whom:them', 1, 0]]);
      expect((await store.quiz('shop', ['p1'])).outcomes).toEqual([]);
      expect(await store.recount()).toEqual([]);
    });

    it('are added up for the hours that are asked for', async () => {
      const exposed = (id: number, hours: number) =>
        accepted(campaignEvent('campaign.exposed', { id, visitor: id, at: NOON + hours * HOUR }));
      await store.append([exposed(1, 0), exposed(2, 1), exposed(3, 2.5), exposed(4, 5), exposed(5, 9)]);
      await store.append([accepted(orderPlaced({ id: 6, visitor: 2, at: NOON + 2 * HOUR }))]);
      const between = async (...hours: number[]) =>
        (
          await store.trend(
            'shop',
            ['p1'],
            hours.slice(1).map((to, place) => ({
              from: NOON + (hours[place] ?? to) * HOUR,
              to: NOON + to * HOUR,
            })),
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
      await store.append(
        [2, 3].map((n) =>
          accepted(campaignEvent('campaign.clicked', { id: 10 + n, visitor: n, at: NOON + 6 * HOUR })),
        ),
      );
      await store.append([
        accepted(campaignEvent('form.submitted', { id: 20, visitor: 3, at: NOON + 6 * HOUR })),
      ]);
      const some = await store.trend('shop', ['p1'], [{ from: NOON, to: NOON + 3 * HOUR }], ['clicked']);
      expect(some).toMatchObject([
        {
          arms: [
            { exposed: 3, reached: { clicked: 2, submitted: 0, ordered: 0 }, revenue: [{ total: 1000 }] },
          ],
        },
      ]);
      const all = await store.trend('shop', ['p1']);
      const hours = all.map(({ hour }) => ({ from: hour, to: hour + HOUR }));
      expect(await store.trend('shop', ['p1'], hours)).toEqual(all);
    });

    it('are summed up for each of several groups of phases at once', async () => {
      const exposed = (id: number, phase: string, hours: number) =>
        accepted(campaignEvent('campaign.exposed', { id, visitor: id, at: NOON + hours * HOUR }), { phase });
      await store.append([
        exposed(1, 'p1', 0),
        exposed(2, 'p1', 30),
        exposed(3, 'p2', 30),
        exposed(4, 'p3', 2),
        exposed(5, 'p4', 2),
      ]);
      await store.append([accepted(orderPlaced({ id: 6, visitor: 3, at: NOON + 31 * HOUR }))]);
      const days = [daysFrom(0, 1), daysFrom(1, 2)];
      const groups = [['p1', 'p2'], [], ['p4'], ['never'], ['p3', 'never']];
      const summaries = await store.summaries('shop', groups, days);
      expect(summaries.map((one) => one.exposed)).toEqual([
        [1, 2],
        [0, 0],
        [1, 0],
        [0, 0],
        [1, 0],
      ]);
      for (const [place, phases] of groups.entries())
        expect(summaries[place]?.arms).toEqual(await store.figures('shop', phases));
      expect(summaries[0]?.arms).toMatchObject([{ exposed: 3, orders: 1, revenue: [{ total: 1000 }] }]);
      expect(await store.summaries('elsewhere', [['p1']], days)).toEqual([{ arms: [], exposed: [0, 0] }]);
      expect(await store.summaries('shop', [], days)).toEqual([]);
    });
  });
}
