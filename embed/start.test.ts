// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GRANTED, leaveShop, openShop, START, stored } from './shop.fixtures';

beforeEach(() => localStorage.clear());
afterEach(leaveShop);

const onePopup = { campaigns: [{}] };

describe('before consent', () => {
  it('keeps nothing on the device and gives nobody an id', async () => {
    const shop = await openShop(onePopup);
    await shop.wait(5000);
    expect(localStorage.length + sessionStorage.length).toBe(0);
    expect(document.cookie).toBe('');
    expect(shop.events().map(({ type, visitor, session }) => [type, visitor, session])).toEqual([
      ['script.started', null, null],
      ['page.viewed', null, null],
    ]);
  });

  it('makes what interrupts wait, and loads nothing for it', async () => {
    const shop = await openShop(onePopup);
    await shop.fire();
    expect(shop.reasons()).toEqual(['consent.statistics']);
    expect(shop.loaded).toEqual([]);
  });

  it('sends page views without query and fragment', async () => {
    const shop = await openShop({
      url: '/search?q=private#top',
      referrer: 'https://www.search.example/?q=private',
    });
    await shop.wait(1000);
    expect(shop.events('page.viewed')[0]?.page).toMatchObject({
      url: `${location.origin}/search`,
      referrer: 'www.search.example',
      device: 'desktop',
    });
    expect(JSON.stringify(shop.batches)).not.toContain('private');
  });

  it('posts one batch to the host the script came from', async () => {
    const shop = await openShop();
    await shop.wait(1000);
    expect(shop.batches).toMatchObject([
      {
        via: 'fetch',
        url: 'https://beckon.example/v1/events',
        batch: { v: 1, site: 'shopkey', sent: START + 1000 },
      },
    ]);
  });
});

describe('consent', () => {
  it('that comes late takes effect in place', async () => {
    const shop = await openShop(onePopup);
    shop.beckon.consent(GRANTED);
    expect(shop.reasons()).toEqual(['trigger.armed']);
    await shop.wait(0);
    expect(localStorage.length).toBe(1);
    await shop.fire();
    expect(shop.mounted).toHaveLength(1);
    await shop.wait(2000);
    const [changed] = shop.events('consent.changed');
    expect(changed).toMatchObject({
      props: GRANTED,
      visitor: expect.stringMatching(/-7/),
      session: expect.stringMatching(/-7/),
    });
    expect(shop.events('campaign.exposed')[0]?.visitor).toBe(changed?.visitor);
  });

  it('that is withdrawn clears the device at once, and no id is sent any more', async () => {
    const shop = await openShop(onePopup);
    shop.beckon.consent(GRANTED);
    await shop.wait(2000);
    const known = shop.batches.length;
    shop.beckon.consent({ statistics: false });
    await shop.wait(0);
    expect(localStorage.length).toBe(0);
    // By whom it is withdrawn is the last that is told of them: the server forgets what it knows.
    const last = shop.batches.slice(known).flatMap(({ batch }) => batch.events);
    expect(last).toMatchObject([
      { type: 'consent.changed', visitor: expect.stringMatching(/-7/), props: { statistics: false } },
    ]);
    const before = shop.batches.length;
    history.pushState(null, '', '/other');
    await shop.wait(2000);
    const after = shop.batches.slice(before).flatMap(({ batch }) => batch.events);
    expect(after.map(({ type, visitor, session }) => [type, visitor, session])).toEqual([
      ['page.viewed', null, null],
    ]);
    expect(shop.reasons()).toEqual(['consent.statistics']);
  });

  it('that is withdrawn sends what was recorded with it on its way first', async () => {
    const shop = await openShop();
    shop.beckon.consent(GRANTED);
    shop.beckon.consent({ statistics: false });
    expect(shop.batches.map(({ via, batch }) => [via, batch.events.map(({ type }) => type)])).toEqual([
      ['beacon', ['script.started', 'page.viewed', 'consent.changed', 'consent.changed']],
    ]);
  });

  it('is remembered on the next page', async () => {
    await (await openShop()).beckon.consent(GRANTED);
    leaveShop();
    const shop = await openShop(onePopup);
    expect(shop.reasons()).toEqual(['trigger.armed']);
  });

  it('withdrawn in one tab holds in the other', async () => {
    const shop = await openShop(onePopup);
    shop.beckon.consent(GRANTED);
    await shop.wait(0);
    localStorage.removeItem('beckon');
    await shop.fire();
    expect(shop.mounted).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  it('is asked per purpose: marketing waits for its own', async () => {
    const shop = await openShop({ campaigns: [{ purpose: 'marketing' }] });
    shop.beckon.consent({ statistics: true });
    expect(shop.reasons()).toEqual(['consent.marketing']);
    shop.beckon.consent({ marketing: true });
    expect(shop.reasons()).toEqual(['trigger.armed']);
  });

  it('that changes nothing is no event', async () => {
    const shop = await openShop();
    shop.beckon.consent(GRANTED);
    shop.beckon.consent(GRANTED);
    await shop.wait(1000);
    expect(shop.events('consent.changed')).toHaveLength(1);
  });

  it('is not asked for where the site says so, and an objection is remembered alone', async () => {
    const open = { ...onePopup, consentRequired: false };
    const shop = await openShop(open);
    expect(shop.reasons()).toEqual(['trigger.armed']);
    shop.beckon.consent({ statistics: false });
    await shop.wait(0);
    expect(stored()).not.toMatch(/-7[\da-f]{3}-/);
    leaveShop();
    expect((await openShop(open)).reasons()).toEqual(['consent.statistics']);
  });
});

describe('window.beckon', () => {
  it('explains itself at once, and has it printed in words', async () => {
    const shop = await openShop({ campaigns: [{}], consentRequired: false });
    const explained = shop.beckon.explain();
    expect(explained?.campaigns).toEqual([{ campaign: 'c1', reason: 'trigger.armed' }]);
    await shop.wait(0);
    expect(shop.printed[0]?.[0]).toEqual(explained);
  });

  it('runs what was queued before it came, and what is pushed after', async () => {
    const calls: string[] = [];
    window.beckon = [(beckon) => calls.push(Object.keys(beckon).sort().join())];
    const shop = await openShop();
    shop.beckon.push(() => calls.push('pushed'));
    expect(calls).toEqual(['close,consent,explain,identify,on,push,reset,set,show,track', 'pushed']);
  });

  it('is one, however often the snippet stands on the page', async () => {
    const { beckon } = await openShop();
    const again = await openShop();
    await again.wait(2000);
    expect(again.beckon).toBe(beckon);
    expect(again.batches).toEqual([]);
  });

  it('takes the place of whatever else has the name', async () => {
    const element = Object.assign(document.createElement('div'), { id: 'beckon' });
    Object.defineProperty(window, 'beckon', { value: element, writable: true, configurable: true });
    expect((await openShop()).beckon.explain()?.consent.statistics).toBe(false);
  });

  it('shows a campaign on request, whatever tact says, and closes it', async () => {
    const shop = await openShop({ campaigns: [{ holds: () => 0 }], consentRequired: false });
    for (const turn of [1, 2]) {
      shop.beckon.show('c1');
      await shop.wait(0);
      expect(shop.mounted).toHaveLength(turn);
      shop.beckon.close();
    }
    shop.beckon.show('nobody');
    await shop.wait(1000);
    expect(shop.events('campaign.closed').map((event) => event.props)).toMatchObject([
      { reason: 'api' },
      { reason: 'api' },
    ]);
  });

  it('does not show on request what consent forbids', async () => {
    const shop = await openShop(onePopup);
    shop.beckon.show('c1');
    await shop.wait(0);
    expect(shop.mounted).toEqual([]);
  });

  it('tells of events until it is told to stop, a throwing listener apart', async () => {
    const shop = await openShop({ ...onePopup, consentRequired: false });
    const seen = vi.fn();
    shop.beckon.on('campaign.shown', () => {
      throw new Error('The shop is broken.');
    });
    const off = shop.beckon.on('campaign.shown', seen);
    await shop.fire();
    expect(seen).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ type: 'campaign.shown', campaign: 'c1' }),
    );
    off?.();
    shop.mounted[0]?.report({ type: 'campaign.shown' });
    expect(seen).toHaveBeenCalledOnce();
  });

  it('records orders, and nothing that it does not know', async () => {
    const shop = await openShop();
    const order = { order: 'A-1', total: 129_00, currency: 'NOK', items: 2 };
    shop.beckon.track('order.placed', order);
    Reflect.apply(shop.beckon.track, undefined, ['campaign.exposed', {}]);
    await shop.wait(1000);
    expect(shop.events().slice(2)).toMatchObject([{ type: 'order.placed', props: order }]);
  });

  it('forgets the visitor, not their consent', async () => {
    const shop = await openShop(onePopup);
    shop.beckon.consent(GRANTED);
    await shop.fire();
    await shop.wait(1000);
    const before = shop.events('consent.changed')[0]?.visitor;
    shop.mounted[0]?.close('button');
    shop.beckon.reset();
    await shop.wait(1000);
    const after = shop.events('page.viewed')[1]?.visitor;
    expect([typeof before, typeof after, before === after]).toEqual(['string', 'string', false]);
    expect(shop.reasons()).toEqual(['trigger.armed']);
  });

  it('takes nonsense in silence', async () => {
    const { beckon } = await openShop(onePopup);
    for (const method of Object.values(beckon)) {
      for (const input of [
        undefined,
        null,
        5,
        'x',
        {},
        [],
        () => {
          throw new Error('no');
        },
      ]) {
        expect(() => Reflect.apply(method, undefined, [input, input])).not.toThrow();
      }
    }
  });
});
