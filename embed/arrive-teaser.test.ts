// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { all } from '@/core/targeting/predicate';
import type { LeftTeaser } from './arrive-teaser';
import type { Attachment } from './attachments/attachment';
import { teasers } from './attachments/teasers';
import {
  leaveShop,
  openShop,
  START,
  stored,
  storedRecord,
  type Shop,
  type ShopOptions,
} from './shop.fixtures';

beforeEach(() => {
  localStorage.clear();
  releases = { c1: RELEASE };
});
afterEach(leaveShop);

const PAINT = 100;
/** What the shop runs: that of all campaigns of the shop here. */
const RELEASE = 4;
let releases: Record<string, number>;

/** What the script carries for tabs, with files as tests have them. */
const rejoining: Attachment = (parts) => {
  const files = Promise.all([import('./arrive-teaser'), import('./load-file')]);
  parts.listen('page.viewed', async () => {
    if (!parts.read().kept.teasers) return;
    const [{ rejoin }, { loadFile }] = await files;
    await rejoin(parts, releases, loadFile);
  });
};

const load = (when: 'first' | 'closed', options: ShopOptions = {}): Promise<Shop> =>
  openShop({
    consentRequired: false,
    attachments: [teasers('none', {}), rejoining],
    campaigns: [{ teaser: true, arms: [['a', 1, 0, 1, `${when}-tab`]] }, { id: 'other' }],
    ...options,
  });

/** Lets what is loaded come, and be painted. */
async function settle(shop: Shop): Promise<void> {
  for (let times = 0; times < 5; times++) {
    await new Promise((loaded) => setImmediate(loaded));
    await shop.wait(PAINT);
  }
}

/** Another page, of the same visit unless much time has passed. @param later ms */
async function turn(when: 'first' | 'closed', options: ShopOptions = {}, later = 0): Promise<Shop> {
  leaveShop();
  document.querySelectorAll('beckon-teaser,beckon-campaign').forEach((left) => left.remove());
  vi.useFakeTimers({ now: START + later, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const shop = await load(when, options);
  await settle(shop);
  return shop;
}

const left = (): LeftTeaser | undefined => storedRecord().kept.teasers?.['c1'];
const tab = () => document.querySelector('beckon-teaser');
const tabs = () => document.querySelectorAll('beckon-teaser');
const popup = () => document.querySelector('beckon-campaign');
async function press(shop: Shop, action: string): Promise<void> {
  tab()?.shadowRoot?.querySelector<HTMLElement>(`[data-action=${action}]`)?.click();
  await shop.wait(PAINT);
}
async function come(shop: Shop): Promise<void> {
  await shop.fire(0);
  await shop.wait(1000);
}

/** A page on which the campaign was met and closed. */
async function closeOne(options?: ShopOptions): Promise<Shop> {
  const shop = await load('closed', options);
  await come(shop);
  shop.mounted[0]?.close('button');
  await shop.wait(1000);
  expect(tabs()).toHaveLength(1);
  return shop;
}

it('a tab that comes first is exposed and shown, and seen by nobody until it is opened', async () => {
  const shop = await load('first');
  await come(shop);
  expect(shop.events('campaign.exposed')).toHaveLength(1);
  expect(shop.events('campaign.shown')).toHaveLength(1);
  expect(shop.mounted).toEqual([]);
  expect(storedRecord().campaigns['c1']).toMatchObject({ exposed: 1, seen: 0 });
  expect(storedRecord().interruptedAt).toBeUndefined();
  await press(shop, 'open');
  await shop.wait(1000);
  expect(storedRecord().campaigns['c1']).toMatchObject({ exposed: 1, seen: 1 });
  expect(storedRecord().interruptedAt).toBeGreaterThan(0);
  expect(shop.events('campaign.shown')).toHaveLength(1);
});

it('a campaign whose tab comes first opens at once when the shop asks for it, and is seen then', async () => {
  const shop = await load('first');
  shop.beckon.show('c1');
  await shop.wait(1000);
  expect(shop.mounted).toMatchObject([{ campaign: 'c1' }]);
  expect(tab()).toBeNull();
  expect(shop.events('campaign.exposed')).toHaveLength(1);
  expect(shop.events('campaign.shown')).toHaveLength(1);
  expect(storedRecord().campaigns['c1']).toMatchObject({ exposed: 1, seen: 1 });
  expect(storedRecord().interruptedAt).toBeGreaterThan(0);
});

it('another campaign can come while there is only a tab', async () => {
  const shop = await load('first');
  await come(shop);
  await shop.fire(1);
  await shop.wait(1000);
  expect(shop.mounted).toMatchObject([{ campaign: 'other' }]);
});

it('a closed campaign waits as a tab on later pages of the visit, and is neither exposed nor shown there', async () => {
  const shop = await load('closed');
  await come(shop);
  shop.mounted[0]?.close('button');
  await shop.wait(1000);
  expect(left()).toMatchObject({ closed: true, arm: 'a', file: 'closed-tab' });
  const before = storedRecord().campaigns['c1'];
  const next = await turn('closed');
  expect(tab()).not.toBeNull();
  await press(next, 'open');
  await next.wait(1000);
  expect(next.mounted).toMatchObject([{ campaign: 'c1', variant: 'a' }]);
  expect(next.events('campaign.exposed')).toEqual([]);
  expect(next.events('campaign.shown')).toEqual([]);
  expect(next.events('step.viewed')).toHaveLength(1);
  expect(storedRecord().campaigns['c1']).toEqual(before);
});

it('is not on pages that the campaign is not for', async () => {
  const shop = await load('closed');
  await come(shop);
  shop.mounted[0]?.close('button');
  await shop.wait(1000);
  await turn('closed', {
    campaigns: [{ teaser: true, arms: [['a', 1, 0, 1, 'closed-tab']], holds: () => 0 }],
  });
  expect(tab()).toBeNull();
  await turn('closed', {
    campaigns: [{ teaser: true, arms: [['a', 1, 0, 1, 'closed-tab']], holds: all([]) }],
  });
  expect(tab()).not.toBeNull();
});

it('is gone with the campaign, and once it was sent away', async () => {
  const shop = await load('closed');
  await come(shop);
  shop.mounted[0]?.close('button');
  await shop.wait(1000);
  await turn('closed', { campaigns: [] });
  expect(tab()).toBeNull();
  const next = await turn('closed');
  await press(next, 'close');
  await next.wait(1000);
  expect(left()).toBeUndefined();
  await turn('closed');
  expect(tab()).toBeNull();
  // Nothing for which a page would load anything.
  expect(storedRecord().kept.teasers).toBeUndefined();
});

it('is gone with the visit', async () => {
  await closeOne();
  await turn('closed', {}, 31 * 60_000);
  expect(storedRecord().visits).toBe(2);
  expect(tab()).toBeNull();
  expect(storedRecord().kept.teasers).toBeUndefined();
});

it('is gone once the campaign was published anew, and waits while it is paused', async () => {
  await closeOne();
  releases = {};
  await turn('closed', { campaigns: [] });
  expect(tab()).toBeNull();
  releases = { c1: RELEASE };
  await turn('closed');
  expect(tab()).not.toBeNull();
  releases = { c1: RELEASE + 1 };
  await turn('closed');
  expect(tab()).toBeNull();
  expect(storedRecord().kept.teasers).toBeUndefined();
});

it('a holdout is exposed at the same moment, and sees no tab', async () => {
  const shop = await load('first', { campaigns: [{ teaser: true, arms: [['holdout', 1, 0, 1]] }] });
  await come(shop);
  expect(shop.events('campaign.exposed')).toHaveLength(1);
  expect(shop.events('campaign.shown')).toEqual([]);
  expect(tab()).toBeNull();
});

describe('a campaign that is opened from its tab', () => {
  it.each(['close', 'reset'] as const)('on a later page is closed by beckon.%s()', async (end) => {
    await closeOne();
    const next = await turn('closed');
    await press(next, 'open');
    expect(popup()).not.toBeNull();
    next.beckon[end]();
    await settle(next);
    expect(popup()).toBeNull();
    expect(tab()).toBeNull();
  });

  it('is interrupted by no other one, also where another one came after it', async () => {
    const shop = await load('first', {
      attentionHours: 0,
      campaigns: [
        { teaser: true, arms: [['a', 1, 0, 1, 'first-tab']] },
        { id: 'other' },
        { id: 'third', frequency: { everyHours: 0 } },
      ],
    });
    await come(shop);
    await shop.fire(1);
    shop.mounted[0]?.close('button');
    await press(shop, 'open');
    expect(shop.mounted.map(({ campaign }) => campaign)).toEqual(['other', 'c1']);
    await shop.fire(2);
    expect(shop.mounted).toHaveLength(2);
  });
});

const onlyOutsideCart = (): ShopOptions => ({
  campaigns: [
    {
      teaser: true,
      arms: [['a', 1, 0, 1, 'closed-tab']],
      holds: () => (location.pathname === '/cart' ? 0 : 1),
    },
  ],
});

describe('a shop that turns pages in place', () => {
  it('has one tab, however soon a page follows on another', async () => {
    await closeOne();
    const shop = await turn('closed', {
      slow: { 'closed-tab': 2 * PAINT },
      attachments: [rejoining, () => queueMicrotask(() => history.pushState(null, '', '/sale'))],
    });
    await shop.wait(1000);
    expect(shop.events('page.viewed')).toHaveLength(2);
    expect(tabs()).toHaveLength(1);
  });

  it('has none on the page that another one led to, where the campaign is not for it', async () => {
    await closeOne(onlyOutsideCart());
    const shop = await turn('closed', {
      ...onlyOutsideCart(),
      slow: { 'closed-tab': 3 * PAINT },
      attachments: [rejoining, () => void setTimeout(() => history.pushState(null, '', '/cart'), PAINT)],
    });
    await settle(shop);
    expect(location.pathname).toBe('/cart');
    expect(tab()).toBeNull();
  });

  it('takes the tab away where the campaign is not for the page, and brings the same one back', async () => {
    const shop = await closeOne(onlyOutsideCart());
    const first = tab();
    history.pushState(null, '', '/cart');
    await settle(shop);
    expect(tab()).toBeNull();
    history.pushState(null, '', '/sale');
    await settle(shop);
    expect([...tabs()]).toEqual([first]);
    shop.beckon.close();
    await settle(shop);
    expect(shop.events('campaign.closed')).toHaveLength(1);
    expect(tab()).toBeNull();
  });

  it('has no tab of an earlier visit', async () => {
    const shop = await closeOne();
    await shop.wait(31 * 60_000);
    history.pushState(null, '', '/sale');
    await settle(shop);
    expect(tab()).toBeNull();
    expect(storedRecord().kept.teasers).toBeUndefined();
  });

  it('follows nobody with a tab who is forgotten', async () => {
    const shop = await closeOne();
    shop.beckon.consent({ statistics: false });
    await settle(shop);
    expect(tab()).toBeNull();
  });
});

it('an order takes the tab away, on this page and on those after it', async () => {
  const shop = await closeOne();
  shop.beckon.track('order.placed', { order: 'A-1', total: 100, currency: 'NOK', items: 1 });
  await settle(shop);
  expect(tab()).toBeNull();
  expect(left()).toBeUndefined();
  await turn('closed');
  expect(tab()).toBeNull();
});

describe('a popup that is open leaves no tab when it is closed', () => {
  const order = { order: 'A-1', total: 100, currency: 'NOK', items: 1 };

  it.each<[string, (shop: Shop) => void]>([
    ['after an order', ({ beckon }) => beckon.track('order.placed', order)],
    ['once the visitor asked to be forgotten', ({ beckon }) => beckon.consent({ statistics: false })],
  ])('%s', async (_when, happen) => {
    const shop = await load('closed');
    await come(shop);
    happen(shop);
    await settle(shop);
    expect(popup()).not.toBeNull();
    shop.mounted[0]?.close('button');
    await settle(shop);
    expect(popup()).toBeNull();
    expect(tab()).toBeNull();
    expect(stored()).not.toContain('teasers');
  });

  it('nor when it was opened from its tab', async () => {
    const shop = await closeOne();
    await press(shop, 'open');
    shop.beckon.track('order.placed', order);
    await settle(shop);
    shop.mounted.at(-1)?.close('button');
    await settle(shop);
    expect(tab()).toBeNull();
    expect(left()).toBeUndefined();
  });
});

it('an order that is told before the tab has come keeps it away', async () => {
  await closeOne();
  leaveShop();
  document.querySelectorAll('beckon-teaser').forEach((tab) => tab.remove());
  window.beckon = [
    (beckon) => beckon.track('order.placed', { order: 'A-1', total: 100, currency: 'NOK', items: 1 }),
  ];
  await settle(await load('closed'));
  expect(tab()).toBeNull();
});
