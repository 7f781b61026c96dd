// @vitest-environment happy-dom
// Goals that visitors reach elsewhere in the shop, after they met the campaign.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ATTRIBUTION_DAYS } from '@/core/campaign/limits';
import type { SoughtGoal } from '@/core/site-script';
import type { Attachment } from './attachments/attachment';
import { attach, USUAL_DAYS } from './goals';
import { GRANTED, HOLDOUT, leaveShop, openShop, type ShopOptions } from './shop.fixtures';

const DAY = 24 * 3_600_000;
const THANKS: SoughtGoal = ['c1', 1, 4, /^\/thank-you$/];
const BIG: SoughtGoal = ['c1', 1, 4, ['quote asked', 'size', 'atLeast', 10]];

beforeEach(() => localStorage.clear());
afterEach(leaveShop);

/** As attachments/goals does once the file is there. */
const seek =
  (goal: SoughtGoal, ...names: string[]): Attachment =>
  (parts) =>
    ['page.viewed', ...names].forEach((name) => parts.listen(name, (event) => attach(parts, event, [goal])));

async function open(goal: SoughtGoal, options: ShopOptions = {}, ...names: string[]) {
  const shop = await openShop({ attachments: [seek(goal, ...names)], campaigns: [{}], ...options });
  shop.beckon.consent(GRANTED);
  await shop.wait(0);
  return shop;
}

const reached = async (shop: Awaited<ReturnType<typeof open>>) => {
  await shop.wait(10_000);
  return shop.events('goal.reached');
};

it('a page that is opened after the campaign counts, in a shop that changes pages by itself too, and once a phase', async () => {
  const shop = await open(THANKS);
  await shop.fire();
  history.pushState(null, '', '/cart');
  await shop.wait(0);
  expect(await reached(shop)).toEqual([]);
  history.pushState(null, '', '/Thank-You?order=7');
  await shop.wait(0);
  history.pushState(null, '', '/cart');
  await shop.wait(0);
  history.pushState(null, '', '/thank-you');
  expect(await reached(shop)).toMatchObject([{ campaign: 'c1', release: 4, arm: 'a', props: {} }]);
});

it('the next page of a shop that loads each anew counts', async () => {
  const shop = await open(THANKS);
  await shop.fire();
  await shop.wait(1000);
  leaveShop();
  const next = await open(THANKS, { url: '/thank-you' });
  expect(await reached(next)).toHaveLength(1);
});

it('whoever is held out counts as well', async () => {
  const shop = await open(THANKS, { campaigns: [{ arms: [HOLDOUT] }] });
  await shop.fire();
  history.pushState(null, '', '/thank-you');
  expect(await reached(shop)).toMatchObject([{ arm: 'holdout' }]);
});

it('whoever met nothing, or meets it on that page itself, has reached nothing', async () => {
  const shop = await open(THANKS, { url: '/thank-you' });
  expect(await reached(shop)).toEqual([]);
  await shop.fire();
  expect(await reached(shop)).toEqual([]);
});

it('another phase, and a visitor whom the whole site holds out, count nothing', async () => {
  const other = await open(['c1', 2, 4, /thank/]);
  await other.fire();
  history.pushState(null, '', '/thank-you');
  expect(await reached(other)).toEqual([]);
  leaveShop();
  localStorage.clear();
  const held = await open(THANKS, { holdout: 1 });
  await held.fire();
  history.pushState(null, '', '/thank-you');
  expect(await reached(held)).toEqual([]);
  expect(held.events('campaign.exposed')).toMatchObject([{ arm: 'site-holdout' }]);
});

it('an event counts by its name and its property', async () => {
  const shop = await open(BIG, {}, 'quote asked');
  await shop.fire();
  shop.beckon.track('quote asked', { size: 9 });
  shop.beckon.track('quote', { size: 90 });
  expect(await reached(shop)).toEqual([]);
  shop.beckon.track('quote asked', { size: 12 });
  expect(await reached(shop)).toHaveLength(1);
});

it('the attribution window ends it', async () => {
  expect(USUAL_DAYS).toBe(ATTRIBUTION_DAYS);
  const shop = await open(['c1', 1, 4, /thank/, 2]);
  await shop.fire();
  vi.setSystemTime(Date.now() + 2 * DAY + 1000);
  history.pushState(null, '', '/thank-you');
  expect(await reached(shop)).toEqual([]);
});

it('without consent nothing is reached', async () => {
  const shop = await open(THANKS);
  await shop.fire();
  shop.beckon.consent({ statistics: false });
  await shop.wait(0);
  history.pushState(null, '', '/thank-you');
  expect(await reached(shop)).toEqual([]);
});
