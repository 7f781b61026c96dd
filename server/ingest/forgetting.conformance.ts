// What every event store must do for whoever asks to be forgotten, and what it tells of one visitor. Part of the store's conformance.
import { describe, expect, it } from 'vitest';
import { accepted, campaignEvent, NOON, pageView, uuid, visitorId } from './event.fixtures';
import type { EventStore } from './event-store';

export function describeForgetting(
  name: string,
  open: () => Promise<{ store: EventStore; reopen(): Promise<EventStore> }>,
): void {
  describe(`${name}: forgetting`, () => {
    const everything = [
      accepted(campaignEvent('campaign.exposed', { id: 1 })),
      accepted(campaignEvent('form.submitted', { id: 2 })),
      accepted(pageView(3)),
      accepted(
        campaignEvent('quiz.answered', { id: 7, answers: { whom: ['her'], why: 'Because of kari-the-cat' } }),
        { told: { whom: ['her'], why: ['*'] } },
      ),
      accepted({
        ...pageView(4),
        type: 'order.placed',
        props: { order: 'A-17', total: 100, currency: 'EUR', items: 1 },
      }),
      accepted({ ...pageView(5), type: 'visitor.identified', props: { id: 'kari-of-the-shop' } }),
    ];
    const personal = [visitorId(1), 'kari', 'the-cat', 'Yes, write to me.', 'A-17', '"session":"'];
    const log = async (store: EventStore) =>
      JSON.stringify((await store.readAfter(0, 100)).map(({ event }) => event));

    it('leaves nothing by which the visitor could be known, and every figure as it was', async () => {
      const { store, reopen } = await open();
      await store.append([...everything, accepted(campaignEvent('campaign.exposed', { id: 6, visitor: 2 }))]);
      for (const text of personal) expect(await log(store)).toContain(text);
      const before = await store.figures('shop', ['p1']);
      expect(await store.submissionsOf('shop', visitorId(1))).toEqual([uuid(2)]);
      const answers = () => store.answersOf('shop', [uuid(2), uuid(1), uuid(99)]);
      expect(Object.keys(await answers())).toEqual([uuid(2)]);
      expect(await store.answersOf('other', [uuid(2)])).toEqual({});
      await store.forget('shop', visitorId(1));
      expect(await answers()).toEqual({ [uuid(2)]: {} });
      const again = await reopen();
      const after = JSON.stringify((await again.readAfter(0, 6)).map(({ event }) => event));
      for (const text of personal) expect(after).not.toContain(text);
      expect(await log(again)).toContain(visitorId(2));
      expect(await again.figures('shop', ['p1'])).toEqual(before);
      expect(await again.recount()).toEqual([]);
      expect(await again.submissionsOf('shop', visitorId(1))).toEqual([]);
    });

    it('tells what a visitor did on a site, the latest first', async () => {
      const { store } = await open();
      await store.append([
        accepted(pageView(2, NOON + 1000)),
        accepted(pageView(1, NOON)),
        accepted(pageView(3, NOON + 1000)),
        accepted(campaignEvent('campaign.shown', { id: 4, visitor: 2 })),
        { ...accepted(pageView(5, NOON + 9000)), site: 'other' },
      ]);
      const ids = async (limit: number) =>
        (await store.eventsOf('shop', visitorId(1), limit)).map(({ event }) => event.id);
      expect(await ids(10)).toEqual([uuid(3), uuid(2), uuid(1)]);
      expect(await ids(2)).toEqual([uuid(3), uuid(2)]);
      await store.forget('shop', visitorId(1));
      expect(await ids(10)).toEqual([]);
    });

    it('takes the name off what arrives later, and off nothing of other sites', async () => {
      const { store } = await open();
      await store.append(everything.map((one) => ({ ...one, site: 'other' })));
      await store.forget('shop', visitorId(1));
      expect(await store.append(everything)).toEqual({ accepted: 6, duplicate: 0 });
      expect(await store.append(everything)).toEqual({ accepted: 0, duplicate: 6 });
      const stored = await store.readAfter(0, 100);
      const text = (site: string) => JSON.stringify(stored.filter((one) => one.site === site));
      for (const one of personal) {
        expect(text('other')).toContain(one);
        expect(text('shop')).not.toContain(one);
      }
      expect(await store.figures('shop', ['p1'])).toEqual([]);
      expect(await store.recount()).toEqual([]);
    });

    it('leaves forms of others, who used the same browser, what was entered', async () => {
      const { store } = await open();
      await store.append([1, 2].map((id) => accepted(campaignEvent('form.submitted', { id }))));
      for (let time = 0; time < 2; time++) await store.forget('shop', visitorId(1), [uuid(2)]);
      const answers = await store.answersOf('shop', [uuid(1), uuid(2)]);
      expect(answers).toEqual({ [uuid(1)]: {}, [uuid(2)]: { email: 'kari@example.com' } });
      expect(await log(store)).not.toContain(visitorId(1));
      expect(await store.recount()).toEqual([]);
    });

    it('takes what was entered out of the forms that are named, and of no others', async () => {
      const { store } = await open();
      const nameless = { visitor: null, arm: null };
      await store.append([
        accepted(campaignEvent('form.submitted', { id: 1, ...nameless })),
        accepted(campaignEvent('form.submitted', { id: 2, ...nameless })),
        accepted(campaignEvent('form.submitted', { id: 3 })),
        accepted(campaignEvent('form.submitted', { id: 4 })),
        { ...accepted(campaignEvent('form.submitted', { id: 1, ...nameless })), site: 'other' },
      ]);
      for (let time = 0; time < 2; time++) await store.forgetForms('shop', [uuid(1), uuid(3), uuid(99)]);
      const holds = (await store.readAfter(0, 100)).map(({ site, event }) => [
        site,
        event.id,
        JSON.stringify(event).includes('kari@'),
      ]);
      expect(holds).toEqual([
        ['shop', uuid(1), false],
        ['shop', uuid(2), true],
        ['shop', uuid(3), false],
        ['shop', uuid(4), true],
        ['other', uuid(1), true],
      ]);
      expect(await store.recount()).toEqual([]);
    });
  });
}
