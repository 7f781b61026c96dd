// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { all } from '@/core/targeting/predicate';
import type { LeftTeaser } from './arrive-teaser';
import type { VisitorRecord } from './record';
import { leaveShop, openShop, stored, type Shop, type ShopOptions } from './shop.fixtures';

beforeEach(() => localStorage.clear());
afterEach(leaveShop);

const PAINT = 100;

const load = (when: 'first' | 'closed', options: ShopOptions = {}): Promise<Shop> =>
  openShop({
    consentRequired: false,
    campaigns: [{ teaser: true, arms: [['a', 1, 0, 1, `${when}-tab`]] }, { id: 'other' }],
    ...options,
  });

/** Another page of the same visit, with what the script loads there for tabs. */
async function turn(when: 'first' | 'closed', options: ShopOptions = {}): Promise<Shop> {
  leaveShop();
  document.querySelectorAll('beckon-teaser,beckon-campaign').forEach((left) => left.remove());
  const parts: Parameters<NonNullable<ShopOptions['attachments']>[number]>[0][] = [];
  const shop = await load(when, { ...options, attachments: [(given) => void parts.push(given)] });
  const { rejoin } = await import('./arrive-teaser');
  const { loadFile } = await import('./load-file');
  for (const given of parts) await rejoin(given, loadFile);
  await shop.wait(PAINT);
  return shop;
}

const memory = (): VisitorRecord => JSON.parse(stored() ?? '[0,null]')[1];
const left = (): LeftTeaser | undefined => memory().kept.teasers?.['c1'];
const tab = () => document.querySelector('beckon-teaser');
async function press(shop: Shop, action: string): Promise<void> {
  tab()?.shadowRoot?.querySelector<HTMLElement>(`[data-action=${action}]`)?.click();
  await shop.wait(PAINT);
}
async function come(shop: Shop): Promise<void> {
  await shop.fire(0);
  await shop.wait(1000);
}

it('a tab that comes first is exposed and shown, and seen by nobody until it is opened', async () => {
  const shop = await load('first');
  await come(shop);
  expect(shop.events('campaign.exposed')).toHaveLength(1);
  expect(shop.events('campaign.shown')).toHaveLength(1);
  expect(shop.mounted).toEqual([]);
  expect(memory().campaigns['c1']).toMatchObject({ exposed: 1, seen: 0 });
  expect(memory().interruptedAt).toBeUndefined();
  await press(shop, 'open');
  await shop.wait(1000);
  expect(memory().campaigns['c1']).toMatchObject({ exposed: 1, seen: 1 });
  expect(memory().interruptedAt).toBeGreaterThan(0);
  expect(shop.events('campaign.shown')).toHaveLength(1);
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
  const before = memory().campaigns['c1'];
  const next = await turn('closed');
  expect(tab()).not.toBeNull();
  await press(next, 'open');
  await next.wait(1000);
  expect(next.mounted).toMatchObject([{ campaign: 'c1', variant: 'a' }]);
  expect(next.events('campaign.exposed')).toEqual([]);
  expect(next.events('campaign.shown')).toEqual([]);
  expect(next.events('step.viewed')).toHaveLength(1);
  expect(memory().campaigns['c1']).toEqual(before);
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

it('is gone with the visit, with the campaign, and once it was sent away', async () => {
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
});

it('a holdout is exposed at the same moment, and sees no tab', async () => {
  const shop = await load('first', { campaigns: [{ teaser: true, arms: [['holdout', 1, 0, 1]] }] });
  await come(shop);
  expect(shop.events('campaign.exposed')).toHaveLength(1);
  expect(shop.events('campaign.shown')).toEqual([]);
  expect(tab()).toBeNull();
});
