// What the shop's visitors allow decides what Beckon does: nothing is kept before, all of it after, nothing again once they change their mind.
import { expect, test } from '../support/test';
import type { Visitor } from '../support/visitor';

/** Withdrawn consent clears everything within this time, ms. */
const CLEARED_WITHIN_MS = 1000;

test.beforeAll(async ({ api }) => {
  const { campaignId } = await api.demoSite();
  await api.publish(campaignId, (document) => ({
    ...document,
    triggers: { join: 'any', of: [{ kind: 'time', seconds: 0 }] },
  }));
});

/** Runs in the page: ms from the next press until the device holds no record. */
const untilCleared = () =>
  new Promise<number>((resolve) =>
    addEventListener(
      'click',
      ({ timeStamp }) => {
        const look = () => {
          if (localStorage.getItem('beckon') === null) resolve(performance.now() - timeStamp);
          else setTimeout(look, 5);
        };
        look();
      },
      { once: true, capture: true },
    ),
  );

const identified = ({ events }: Visitor) =>
  events.events.filter(({ visitor, session }) => visitor !== null || session !== null);

test('before an answer pages are counted without an id, nothing is kept, and nothing shows', async ({
  beckon,
  newVisitor,
}) => {
  const visitor = await newVisitor();
  await visitor.open(beckon.demoUrl);
  await visitor.events.acknowledged('page.viewed');
  await visitor.open(`${beckon.demoUrl}/mugs`);
  await expect.poll(() => visitor.events.events.filter(({ type }) => type === 'page.viewed').length).toBe(2);
  expect(await visitor.reasons()).toEqual(['consent.statistics']);
  expect(identified(visitor)).toEqual([]);
  expect(await visitor.stored()).toEqual([]);
  await expect(visitor.page.locator('beckon-campaign')).toHaveCount(0);
});

test('“Only necessary” keeps it that way, on this page and the next', async ({ beckon, newVisitor }) => {
  const visitor = await newVisitor();
  await visitor.open(beckon.demoUrl);
  await visitor.page.getByRole('button', { name: 'Only necessary' }).click();
  await visitor.open(`${beckon.demoUrl}/bowls`);
  await visitor.events.acknowledged('page.viewed');
  expect(await visitor.reasons()).toEqual(['consent.statistics']);
  expect(identified(visitor)).toEqual([]);
  expect(await visitor.stored()).toEqual([]);
  await expect(visitor.page.locator('beckon-campaign')).toHaveCount(0);
});

test('statistics without marketing: the visit is counted, the letter is not offered', async ({
  beckon,
  newVisitor,
}) => {
  const visitor = await newVisitor();
  await visitor.open(beckon.demoUrl);
  await visitor.page.getByRole('button', { name: 'Choose' }).click();
  await visitor.page.getByRole('checkbox', { name: /^Statistics/ }).check();
  await visitor.page.getByRole('button', { name: 'Save these choices' }).click();
  await visitor.events.acknowledged('consent.changed');
  expect(await visitor.reasons()).toEqual(['consent.marketing']);
  expect(await visitor.stored()).toEqual(['beckon']);
  await expect(visitor.page.locator('beckon-campaign')).toHaveCount(0);
});

test('agreeing upgrades the visit in place; withdrawing clears the device within a second', async ({
  beckon,
  newVisitor,
}) => {
  const visitor = await newVisitor();
  const { page, events, popup } = visitor;
  await visitor.open(beckon.demoUrl);
  await page.getByRole('button', { name: 'Accept all' }).click();
  await expect(popup).toBeVisible();
  await events.acknowledged('campaign.shown');
  expect(await visitor.stored()).toEqual(['beckon']);
  await popup.locator('[data-action=close]').click();
  await events.acknowledged('campaign.closed');
  expect(
    new Set(events.events.filter(({ type }) => type.startsWith('campaign.')).map((event) => event.visitor))
      .size,
  ).toBe(1);

  await page.getByRole('button', { name: 'Cookie choices' }).click();
  const clearing = page.evaluate(untilCleared);
  await page.getByRole('button', { name: 'Only necessary' }).click();
  expect(await clearing).toBeLessThan(CLEARED_WITHIN_MS);
  expect(await visitor.stored()).toEqual([]);

  const before = events.events.length;
  await visitor.open(`${beckon.demoUrl}/plates`);
  await expect.poll(() => events.events.slice(before).some(({ type }) => type === 'page.viewed')).toBe(true);
  const after = events.events.slice(before).filter(({ type }) => type === 'page.viewed');
  expect(after.map(({ visitor: id, session }) => [id, session])).toEqual([[null, null]]);
  expect(await visitor.stored()).toEqual([]);
});
