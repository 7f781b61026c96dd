// What moves in a campaign, on a page that allows next to nothing: time, a cart that is followed, and a bar that runs out.
import type { BeckonApi } from '@/embed/api';
import { expect, test } from '../support/test';

declare const window: { beckon: BeckonApi } & typeof globalThis;

test('a countdown ticks, a goal follows the cart, and what closes by itself waits for the pointer', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { snippet } = await api.createPublishedSite({
    path: null,
    change: (document) => {
      const moving = structuredClone(document);
      moving.variants[0]!.steps[0]!.blocks.push(
        {
          id: 'time',
          kind: 'countdown',
          end: { kind: 'date', at: Date.now() + 3 * 86_400_000 },
          finish: { kind: 'hide' },
        },
        {
          id: 'goal',
          kind: 'progress',
          sum: 5000,
          currency: 'EUR',
          before: 'Only {left} to free shipping',
          reached: 'It ships free',
        },
        { id: 'bar', kind: 'timer', seconds: 5 },
      );
      return moving;
    },
  });
  const beckon = /https?:\/\/[^/"]+/.exec(snippet)?.[0] ?? '';
  const policy = `default-src 'none'; script-src ${beckon}; connect-src ${beckon}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`;
  const visitor = await newVisitor();
  const { page, popup } = visitor;
  await visitor.open(shops.open(`<meta http-equiv="Content-Security-Policy" content="${policy}">${snippet}`));
  await visitor.agree();
  const card = popup.locator('.card');
  await card.hover();
  await page.mouse.move(640, 300);

  const bar = popup.locator('[data-block=bar] span');
  const length = () => bar.evaluate((element) => (element as HTMLElement).style.transform);
  const before = await length();
  const seconds = popup.locator('[data-unit="1"] strong');
  const shown = await seconds.textContent();
  await expect(seconds).not.toHaveText(shown ?? '');
  const next = await seconds.textContent();
  await expect(seconds).not.toHaveText(next ?? '');
  expect(await length()).toBe(before);

  const goal = popup.locator('[data-block=goal]');
  await expect(goal).toBeHidden();
  await page.evaluate(() => window.beckon.set({ cart: { total: 3800, currency: 'EUR' } }));
  await expect(goal).toHaveText('Only €12.00 to free shipping', { useInnerText: true });
  await page.evaluate(() => window.beckon.set({ cart: { total: 5000, currency: 'EUR' } }));
  await expect(goal).toHaveText('It ships free', { useInnerText: true });

  await page.mouse.move(2, 2);
  await expect(page.locator('beckon-campaign')).toHaveCount(0);
  await visitor.events.acknowledged('campaign.closed');
  expect(visitor.events.batches.flatMap(({ events }) => events)).toContainEqual(
    expect.objectContaining({
      type: 'campaign.closed',
      props: expect.objectContaining({ reason: 'done' }) as object,
    }),
  );
});
