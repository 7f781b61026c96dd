// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventSchema } from '@/core/events/event';
import { oneOf } from '@/core/frequency/rules/one-of';
import { cancel } from './triggers/cancel';
import { event } from './triggers/event';
import { HOLDOUT, leaveShop, openShop, playLocks, START, storedRecord, VARIANT } from './shop.fixtures';

beforeEach(() => localStorage.clear());
afterEach(leaveShop);

const HOUR = 3_600_000;
const onePopup = { campaigns: [{}] };

describe('a campaign', () => {
  it('loads renderer and design side by side as soon as it arms, and shows when its trigger fires', async () => {
    const shop = await openShop({ ...onePopup, consentRequired: false });
    expect(shop.loaded).toEqual(['renderer', 'design-of-a']);
    expect(shop.mounted).toEqual([]);
    await shop.fire();
    expect(shop.mounted).toMatchObject([{ campaign: 'c1', variant: 'a' }]);
  });

  it('fetches ahead for three at most', async () => {
    const campaigns = ['c1', 'c2', 'c3', 'c4', 'c5'].map((id) => ({
      id,
      arms: [['a', 1, 0, 1, `of-${id}`] as const],
    }));
    const shop = await openShop({ campaigns, consentRequired: false });
    expect(shop.loaded.filter((hash) => hash !== 'renderer')).toEqual(['of-c1', 'of-c2', 'of-c3']);
    await shop.fire(4);
    expect(shop.mounted).toMatchObject([{ campaign: 'c5' }]);
  });

  it('reports its life in the words of the wire format', async () => {
    const shop = await openShop({ ...onePopup, consentRequired: false });
    await shop.fire();
    const [popup] = shop.mounted;
    popup?.report({ type: 'campaign.clicked', step: 'form', block: 'button' });
    popup?.report({
      type: 'form.submitted',
      step: 'form',
      fields: { email: 'a@b.example' },
      email: 'a@b.example',
      consents: [{ block: 'consent', text: 'Yes, write to me.', granted: true }],
    });
    popup?.close('done');
    await shop.wait(1000);
    const events = shop.events();
    expect(events.map(({ type }) => type)).toEqual([
      'script.started',
      'page.viewed',
      'campaign.exposed',
      'campaign.shown',
      'step.viewed',
      'campaign.clicked',
      'form.submitted',
      'campaign.closed',
    ]);
    for (const event of events) expect(eventSchema.safeParse(event).error).toBeUndefined();
    expect(events[2]).toMatchObject({ campaign: 'c1', release: 4, arm: 'a', props: { probability: 1 } });
  });

  it('is exposed and not seen by those held out; the next one proceeds', async () => {
    const shop = await openShop({ campaigns: [{ arms: [HOLDOUT] }, { id: 'c2' }], consentRequired: false });
    await shop.fire(0);
    await shop.fire(1);
    await shop.wait(1000);
    expect(shop.events('campaign.exposed').map((event) => 'arm' in event && event.arm)).toEqual([
      'holdout',
      'a',
    ]);
    expect(shop.mounted).toMatchObject([{ campaign: 'c2' }]);
    expect(shop.events('campaign.shown')).toHaveLength(1);
  });

  it('costs every arm the same when the renderer does not come: nobody is exposed', async () => {
    const shop = await openShop({
      campaigns: [{ arms: [HOLDOUT] }, { id: 'c2' }],
      missing: ['renderer'],
      consentRequired: false,
    });
    await shop.fire(0);
    await shop.fire(1);
    await shop.wait(1000);
    expect(shop.events('campaign.exposed')).toEqual([]);
  });

  it('goes first when its moment came first, also when the files of the next one are here before', async () => {
    const shop = await openShop({
      campaigns: [{}, { id: 'c2', arms: [['b', 1, 0, 1, 'design-of-b']] }],
      slow: { 'design-of-a': 300 },
      ruin: playLocks,
      consentRequired: false,
      attentionHours: 0,
    });
    await shop.fire(0);
    await shop.fire(1);
    await shop.wait(1000);
    expect(shop.mounted).toMatchObject([{ campaign: 'c1' }]);
    expect(shop.reasons()).toEqual(['frequency.recent', 'trigger.over']);
  });

  it('keeps nobody waiting whose files do not come', async () => {
    const shop = await openShop({
      campaigns: [{}, { id: 'c2', arms: [['b', 1, 0, 1, 'design-of-b']] }],
      missing: ['design-of-a'],
      ruin: playLocks,
      consentRequired: false,
    });
    await shop.fire(0);
    await shop.fire(1);
    await shop.wait(1000);
    expect(shop.mounted).toMatchObject([{ campaign: 'c2' }]);
  });

  it('comes one at a time: what another tab has just kept may take a moment to get here', async () => {
    const shop = await openShop({ ...onePopup, ruin: playLocks, consentRequired: false });
    let release = () => {};
    const other = new Promise<void>((end) => (release = end));
    void navigator.locks.request('beckon', () => other);
    await shop.fire();
    await shop.wait(1000);
    expect(shop.mounted).toEqual([]);
    const record = storedRecord();
    record.campaigns.c1 = { exposed: 1, exposedAt: Date.now() };
    localStorage.setItem('beckon', [record, record].map((one) => JSON.stringify(one)).join('\n1'));
    release();
    await shop.wait(1000);
    expect(shop.mounted).toEqual([]);
    expect(shop.reasons()).toEqual(['frequency.recent']);
  });

  it('waits for no other tab while nobody sees it, and shows nothing there', async () => {
    const shop = await openShop({ ...onePopup, ruin: playLocks, consentRequired: false });
    const asked = vi.spyOn(navigator.locks, 'request');
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    await shop.fire();
    await shop.wait(1000);
    expect(asked).not.toHaveBeenCalled();
    expect(shop.mounted).toEqual([]);
    Object.defineProperty(document, 'hidden', { configurable: true, value: false });
    document.dispatchEvent(new Event('visibilitychange'));
    await shop.wait(1000);
    expect(shop.mounted).toHaveLength(1);
  });

  it('is checked again at the moment of showing', async () => {
    let holds = 1;
    const shop = await openShop({ campaigns: [{ holds: () => holds }], consentRequired: false });
    holds = 0;
    await shop.fire();
    expect(shop.mounted).toEqual([]);
  });

  it('shows alone, and who comes second does not wait for it to be closed', async () => {
    const shop = await openShop({ campaigns: [{}, { id: 'c2' }], consentRequired: false, attentionHours: 0 });
    await shop.fire(0);
    await shop.fire(1);
    shop.mounted[0]?.close('button');
    await shop.fire(1);
    expect(shop.mounted).toHaveLength(1);
    expect(shop.reasons()[1]).toBe('trigger.over');
  });

  it('interrupts nobody again for a day, on any page and by any campaign', async () => {
    const site = { campaigns: [{}, { id: 'c2' }], consentRequired: false };
    await (await openShop(site)).fire(0);
    leaveShop();
    vi.useFakeTimers({ now: START + 23 * HOUR, toFake: ['setTimeout', 'Date'] });
    expect((await openShop(site)).reasons()).toEqual(['frequency.recent', 'frequency.attention']);
    leaveShop();
    vi.useFakeTimers({ now: START + 25 * HOUR, toFake: ['setTimeout', 'Date'] });
    expect((await openShop(site)).reasons()).toEqual(['trigger.armed', 'trigger.armed']);
  });

  it.each([
    ['button', 'frequency.resting'],
    ['escape', 'frequency.resting'],
    ['api', 'trigger.armed'],
    ['done', 'trigger.armed'],
  ] as const)('closed by "%s" means, two days later: %s', async (reason, answer) => {
    const site = { ...onePopup, consentRequired: false };
    const shop = await openShop(site);
    await shop.fire();
    shop.mounted[0]?.close(reason);
    leaveShop();
    vi.useFakeTimers({ now: START + 48 * HOUR, toFake: ['setTimeout', 'Date'] });
    expect((await openShop(site)).reasons()).toEqual([answer]);
  });

  it.each([
    ['submitted', 'trigger.armed'],
    ['clicked', 'frequency.converted'],
  ] as const)('whose goal is "%s" is, after a click: %s', async (goal, answer) => {
    const site = { campaigns: [{ goal }], consentRequired: false };
    const shop = await openShop(site);
    await shop.fire();
    shop.mounted[0]?.report({ type: 'campaign.clicked', step: 'form', block: 'button' });
    leaveShop();
    vi.useFakeTimers({ now: START + 48 * HOUR, toFake: ['setTimeout', 'Date'] });
    expect((await openShop(site)).reasons()).toEqual([answer]);
  });

  it('waits in a page that nobody looks at', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const shop = await openShop({ ...onePopup, consentRequired: false });
    expect(shop.reasons()).toEqual(['trigger.idle']);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(shop.reasons()).toEqual(['trigger.armed']);
  });

  it('is not met right after another of its group whom nobody sees, though both were due together', async () => {
    const campaigns = ['c1', 'c2'].map((id, index) => ({
      id,
      arms: [index === 0 ? HOLDOUT : VARIANT],
      rules: [oneOf(index === 0 ? ['c2'] : ['c1'])],
    }));
    const shop = await openShop({ campaigns, consentRequired: false });
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await shop.fire(0);
    await shop.fire(1);
    expect(shop.reasons()).toEqual(['arm.drawn', 'arm.drawn']);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await shop.wait(1000);
    const exposed = shop.events().filter(({ type }) => type === 'campaign.exposed');
    expect(exposed).toMatchObject([{ campaign: 'c1', arm: 'holdout' }]);
    expect(shop.mounted).toEqual([]);
    expect(shop.reasons()[1]).toBe('exclusion.group');
  });

  it('waits for all of its triggers when it is told to', async () => {
    const fires: (() => void)[] = [];
    const watches = [0, 1].map((index) => (fire: () => void) => void (fires[index] = fire));
    const shop = await openShop({ campaigns: [{ watches, wanted: 2 }], consentRequired: false });
    fires[0]?.();
    fires[0]?.();
    await shop.wait(0);
    expect(shop.mounted).toHaveLength(0);
    fires[1]?.();
    fires[1]?.();
    await shop.wait(0);
    expect(shop.mounted).toHaveLength(1);
  });
});

describe('what the shop tracks', () => {
  const campaigns = [{ watches: [event('added', 'price', 'atLeast', 100)] }];

  it('fires the campaigns that wait for it, and is sent nowhere', async () => {
    const shop = await openShop({ campaigns, consentRequired: false });
    shop.beckon.track('added', { price: 50 });
    await shop.wait(0);
    expect(shop.mounted).toEqual([]);
    shop.beckon.track('added', { price: 150 });
    await shop.wait(1000);
    expect(shop.mounted).toHaveLength(1);
    expect(JSON.stringify(shop.batches)).not.toContain('added');
  });

  it('counts also when it was said before the script came', async () => {
    window.beckon = [(beckon) => beckon.track('added', { price: 150 })];
    const shop = await openShop({ campaigns, consentRequired: false });
    await shop.wait(0);
    expect(shop.mounted).toHaveLength(1);
  });

  it('is told to those who listen, and an order is a name like others', async () => {
    const shop = await openShop({
      campaigns: [{ watches: [event('order.placed', 'currency', 'is', 'NOK')] }],
      consentRequired: false,
    });
    const heard = vi.fn();
    shop.beckon.on('added', heard);
    shop.beckon.track('added', { price: 1 });
    shop.beckon.track('order.placed', { order: 'A-1', total: 100, currency: 'NOK', items: 1 });
    await shop.wait(0);
    expect(heard).toHaveBeenCalledExactlyOnceWith({ type: 'added', props: { price: 1 } });
    expect(shop.mounted).toHaveLength(1);
  });

  it('ends the watch of a campaign that names it, until the page turns', async () => {
    const shop = await openShop({
      campaigns: [{ watches: [cancel('bought'), event('added')] }],
      consentRequired: false,
    });
    shop.beckon.track('bought');
    shop.beckon.track('added');
    await shop.wait(0);
    expect(shop.mounted).toEqual([]);
    expect(shop.reasons()).toEqual(['trigger.cancelled']);
    history.pushState(null, '', '/another-page');
    shop.beckon.track('added');
    await shop.wait(0);
    expect(shop.mounted).toHaveLength(1);
  });

  it('also ends what has fired and is still on its way', async () => {
    const shop = await openShop({
      campaigns: [{ watches: [cancel('bought'), event('added')] }],
      consentRequired: false,
    });
    shop.beckon.track('added');
    shop.beckon.track('bought');
    await shop.wait(0);
    expect(shop.mounted).toEqual([]);
    expect(shop.reasons()).toEqual(['trigger.cancelled']);
  });
});

describe('a shop that changes pages in place', () => {
  it('counts each page view, and decides anew', async () => {
    let holds = 1;
    const shop = await openShop({ campaigns: [{ holds: () => holds }], consentRequired: false });
    holds = 0;
    history.pushState(null, '', '/cart');
    expect(shop.reasons()).toEqual(['targeting.no-match']);
    await shop.wait(1000);
    expect(shop.events('page.viewed').map(({ page }) => page.url)).toEqual([
      `${location.origin}/products/blue-cup`,
      `${location.origin}/cart`,
    ]);
  });

  it('disarms what the last page armed', async () => {
    const signals: AbortSignal[] = [];
    const watch = (_fire: () => void, signal: AbortSignal) => void signals.push(signal);
    await openShop({ campaigns: [{ watches: [watch] }], consentRequired: false });
    history.replaceState(null, '', '/cart');
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('does not show what was still loading when the page turned', async () => {
    const shop = await openShop({ ...onePopup, consentRequired: false });
    const showing = shop.fire();
    history.pushState(null, '', '/cart');
    await showing;
    expect(shop.mounted).toEqual([]);
  });

  it('leaves alone what is open, and a change of nothing but the fragment', async () => {
    const shop = await openShop({ ...onePopup, consentRequired: false });
    await shop.fire();
    history.pushState(null, '', '#size');
    history.replaceState({ scroll: 1 }, '');
    await shop.wait(1000);
    expect(shop.events('page.viewed')).toHaveLength(1);
    expect(document.querySelector('beckon-campaign')).not.toBeNull();
  });
});
