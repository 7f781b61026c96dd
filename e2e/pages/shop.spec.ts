// axe on the demo shop, with and without a campaign on it.
import { campaignDialog, signUp } from '../support/campaign-dialog';
import { checkScreens, expectText, press } from '../support/check-screens';
import { expect, test } from '../support/test';

test('the demo shop', async ({ page, beckon }) => {
  const open = (place: string) => page.goto(beckon.demoUrl + place);
  await checkScreens(page, [
    ['asking for consent', () => open('/')],
    ['the choices', () => press(page, 'Choose')],
    [
      'home',
      async () => {
        await press(page, 'Only necessary');
        await open('/');
      },
    ],
    ['everything', () => open('/all')],
    ['a category', () => open('/mugs')],
    ['a product', () => page.getByRole('main').getByRole('link').first().click()],
    ['in the cart', () => press(page, 'Add to cart')],
    ['the cart', () => open('/cart')],
    ['the checkout', () => open('/checkout')],
    ['the checkout, refused', () => press(page, 'Place order')],
    [
      'order placed',
      async () => {
        for (const field of await page.getByRole('main').getByRole('textbox').all())
          await field.fill('a@example.com');
        await press(page, 'Place order');
        await expectText(page, 'it is on the packing table');
      },
    ],
    ['an empty cart', () => open('/cart')],
    ['delivery', () => open('/delivery')],
    ['cookies', () => open('/cookies')],
  ]);
});

test('a campaign on the demo shop, which thanks with a code of a pool', async ({ page, beckon, api }) => {
  const { siteId, campaignId } = await api.demoSite();
  const { poolId } = await api.trpc.coupons.create.mutate({
    siteId,
    name: 'Spring',
    source: { kind: 'imported', text: 'SPRING-1\nSPRING-2' },
    endsAt: null,
  });
  await api.publish(campaignId, (document) => {
    const next = structuredClone(document);
    for (const { steps } of next.variants)
      steps.at(-1)?.blocks.push({ kind: 'coupon', id: 'gift', code: '', pool: poolId });
    return { ...next, triggers: { join: 'any', of: [{ kind: 'time', seconds: 0 }] } };
  });
  const popup = campaignDialog(page);
  await checkScreens(page, [
    [
      'open',
      async () => {
        await page.goto(beckon.demoUrl);
        await press(page, 'Accept all');
        await expect(popup).toBeVisible();
      },
    ],
    [
      'refused',
      async () => {
        await popup.getByRole('button', { name: 'Send me the letter' }).click();
        await expect(popup.getByRole('alert').first()).toBeVisible();
      },
    ],
    [
      'thanks',
      async () => {
        await signUp(popup, 'kari@example.com');
        await expect(popup.getByRole('heading', { name: 'You are on the list' })).toBeVisible();
        // Asked for by the page itself once there is an address.
        await expect(popup.getByText('SPRING-1')).toBeVisible();
      },
    ],
  ]);
});
