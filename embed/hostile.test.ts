// @vitest-environment happy-dom
// Pages that break what scripts rely on. The shop must never see an error of ours; where it can, the script works on.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GRANTED, hidePage, leaveShop, NOT_STARTED, openShop, type Shop } from './shop.fixtures';

const errors: unknown[] = [];
const onError = (event: ErrorEvent) => void errors.push(event.error);
const onRejection = (reason: unknown) => void errors.push(reason);
const undo: (() => void)[] = [];

beforeEach(() => {
  errors.length = 0;
  localStorage.clear();
  window.addEventListener('error', onError);
  process.on('unhandledRejection', onRejection);
});
afterEach(() => {
  for (const restore of undo.splice(0)) restore();
  window.removeEventListener('error', onError);
  process.off('unhandledRejection', onRejection);
  leaveShop();
});

/** Replaces something for the rest of the test. */
function replace<Target extends object>(target: Target, name: PropertyKey, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: true });
  undo.push(() =>
    before ? Object.defineProperty(target, name, before) : Reflect.deleteProperty(target, name),
  );
}

function broken(): never {
  throw new Error('broken by the page');
}

/** Breaks a function for us alone: the test runner, whose timers fire meanwhile, lives in this window too. */
function breakForUs<Name extends string>(
  target: Record<Name, (...input: never[]) => unknown>,
  name: Name,
): void {
  const whole = target[name];
  replace(target, name, function (this: unknown, ...input: never[]): unknown {
    if (/\/embed\/(?!hostile)/.test(`${new Error().stack}`)) return broken();
    return whole.apply(this, input);
  });
}

/** Everything a page can do with the script. */
async function live(shop: Shop): Promise<void> {
  shop.beckon.consent(GRANTED);
  await shop.fire();
  shop.mounted[0]?.report({ type: 'campaign.clicked', step: 'form', block: 'button' });
  shop.beckon.track('order.placed', { order: 'A', total: 1, currency: 'NOK', items: 1 });
  history.pushState(null, '', `/next`);
  shop.beckon.show('c1');
  await shop.wait(2000);
  shop.beckon.close();
  shop.beckon.explain();
  shop.beckon.reset();
  hidePage();
  shop.beckon.consent({ statistics: false });
  await shop.wait(100_000);
}

const site = { campaigns: [{}] };

describe('a page that breaks things after the script has loaded', () => {
  it.each<[string, () => void]>([
    [
      'JSON',
      () => {
        replace(JSON, 'parse', broken);
        replace(JSON, 'stringify', broken);
      },
    ],
    ['fetch', () => replace(globalThis, 'fetch', broken)],
    ['the clock', () => replace(Date, 'now', () => NaN)],
  ])('goes on as before without %s', async (_name, ruin) => {
    const shop = await openShop(site);
    ruin();
    shop.beckon.consent(GRANTED);
    await shop.fire();
    await shop.wait(1000);
    expect(shop.mounted).toHaveLength(1);
    for (const restore of undo.splice(0)) restore();
    expect(shop.batches.flatMap(({ batch }) => batch.events.map(({ type }) => type))).toContain(
      'campaign.shown',
    );
    expect(errors).toEqual([]);
  });
});

describe('a page that breaks lists later on', () => {
  it.each<[string, () => void]>([
    ['Set.forEach', () => breakForUs(Set.prototype, 'forEach')],
    ['Set.add', () => breakForUs(Set.prototype, 'add')],
    ['Array.filter', () => breakForUs(Array.prototype, 'filter')],
    ['Array.find', () => breakForUs(Array.prototype, 'find')],
    ['Object.keys', () => breakForUs(Object, 'keys')],
  ])('hears of no error of ours: %s', async (_name, ruin) => {
    const shop = await openShop(site);
    ruin();
    await live(shop);
    for (const restore of undo.splice(0)) restore();
    await new Promise(setImmediate);
    expect(errors).toEqual([]);
  });
});

describe('a page that breaks promises', () => {
  it.each<[string, () => void]>([
    ['all of them', () => breakForUs(Promise.prototype, 'then')],
    ['their catching', () => breakForUs(Promise.prototype, 'catch')],
    ['their joining', () => breakForUs(Promise, 'all')],
  ])('hears of no error of ours: %s', async (_name, ruin) => {
    const shop = await openShop(site);
    ruin();
    await live(shop);
    for (const restore of undo.splice(0)) restore();
    // Rejections are told a turn after the task that left them alone.
    await new Promise(setImmediate);
    expect(errors).toEqual([]);
  });
});

describe('a page that was broken from the start', () => {
  it('may extend the prototypes of everything', async () => {
    for (const prototype of [Array.prototype, Object.prototype, String.prototype, Function.prototype]) {
      replace(prototype, 'extra', () => 'extra');
    }
    const shop = await openShop(site);
    await live(shop);
    expect(shop.events('campaign.shown').length).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });

  it('knows its visitors again where lists write themselves as texts, as Prototype.js 1.6 has them do', async () => {
    replace(Array.prototype, 'toJSON', () => '[]');
    const shop = { ...site, consentRequired: false };
    const first = await openShop(shop);
    first.beckon.set({ traits: { since: new Date(0) as never }, segments: ['loyal'] });
    await first.fire();
    first.beckon.close();
    await first.wait(1000);
    const heard: unknown[] = [];
    first.beckon.on('set', ({ props }) => heard.push(props));
    first.beckon.set({});
    await first.wait(0);
    expect(heard).toEqual([{ traits: { since: new Date(0).toISOString() }, segments: ['loyal'] }]);
    const [view] = first.events('page.viewed');
    expect(view?.visitor).toEqual(expect.any(String));
    leaveShop();
    const again = await openShop(shop);
    await again.wait(1000);
    expect(again.reasons()).toEqual(['frequency.recent']);
    expect(again.events('page.viewed')[0]).toMatchObject({ visitor: view?.visitor, session: view?.session });
    expect(errors).toEqual([]);
  });

  it.each<[string, () => void]>([
    ['a fetch that throws', () => vi.stubGlobal('fetch', broken)],
    ['a fetch that is none', () => vi.stubGlobal('fetch', undefined)],
    ['a fetch that answers nonsense', () => vi.stubGlobal('fetch', async () => 'nonsense')],
    ['a fetch that answers nothing', () => vi.stubGlobal('fetch', () => undefined)],
    ['no beacon', () => replace(navigator, 'sendBeacon', undefined)],
    ['storage that throws', () => vi.stubGlobal('localStorage', new Proxy({}, { get: broken }))],
    ['storage that is none', () => vi.stubGlobal('localStorage', null)],
    ['a crypto that throws', () => breakForUs(crypto, 'getRandomValues')],
    ['no matchMedia', () => vi.stubGlobal('matchMedia', undefined)],
    ['JSON that throws', () => replace(JSON, 'stringify', broken)],
    ['lists that write themselves as texts', () => replace(Array.prototype, 'toJSON', () => 'text')],
    ['lists that cannot be gone through', () => breakForUs(Array.prototype, 'forEach')],
    ['lists that cannot be filtered', () => breakForUs(Array.prototype, 'filter')],
    ['texts that cannot be padded', () => breakForUs(String.prototype, 'padStart')],
    [
      'listeners that are refused',
      () => {
        // The fixture gave both an `addEventListener` of their own.
        for (const target of [EventTarget.prototype, window, document])
          replace(target, 'addEventListener', broken);
      },
    ],
    [
      'an address that cannot be read',
      () => vi.spyOn(document, 'referrer', 'get').mockImplementation(broken),
    ],
  ])('gets silence: %s', async (_name, ruin) => {
    const shop = await openShop({ ...site, ruin }).catch((error: Error) => {
      if (error !== NOT_STARTED) errors.push(error);
      return undefined;
    });
    if (shop) await live(shop);
    for (const restore of undo.splice(0)) restore();
    expect(errors).toEqual([]);
  });
});
