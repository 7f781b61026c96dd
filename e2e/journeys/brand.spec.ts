// A brand from its page to the shop: a colour and a font of the owner's, in what is published from then on.
import { enter } from '../support/enter';
import { expect, test } from '../support/test';

const FONT = 'node_modules/@fontsource-variable/geist-mono/files/geist-mono-latin-wght-normal.woff2';

test('a brand restyles a campaign once it is published again, and brings its font along', async ({
  beckon,
  api,
  shops,
  ownerPage: page,
  newVisitor,
}) => {
  const { siteId, campaignId, snippet } = await api.createPublishedSite({
    path: null,
    change: (document) => ({
      ...document,
      variants: document.variants.map((variant) => ({ ...variant, theme: {} })),
    }),
  });
  const shop = shops.open(snippet);
  const seen = async () => {
    const visitor = await newVisitor();
    await visitor.open(shop);
    await visitor.agree();
    await expect(visitor.popup).toBeVisible();
    // What the popup brings along has been asked for by then: that there is none of it can be told.
    await visitor.events.acknowledged('campaign.shown');
    const button = visitor.popup.locator('.button:not(.plain)').first();
    return {
      colour: await button.evaluate((element) => getComputedStyle(element).backgroundColor),
      fonts: () =>
        visitor.page.evaluate(() =>
          [...document.fonts].filter(({ family }) => /beckon-/.test(family)).map(({ status }) => status),
        ),
    };
  };

  await page.goto(`${beckon.url}/sites/${siteId}/brand`);
  // A file that is given before the page has come to life is not heard of, nor is the same one given again.
  await expect(async () => {
    await page.locator('input[type=file]').setInputFiles([]);
    await page.locator('input[type=file]').setInputFiles(FONT);
    await expect(page.getByRole('combobox', { name: 'Headings' })).toHaveText(
      'geist-mono-latin-wght-normal',
      {
        timeout: 4000,
      },
    );
  }).toPass();
  await enter(page.getByRole('textbox', { name: 'Buttons', exact: true }), '#8a1c4a');
  await page.getByRole('button', { name: 'Save brand' }).click();
  await expect(page.getByText('Everything is saved')).toBeVisible();

  const before = await seen();
  expect(before.colour).toBe('rgb(35, 74, 58)');
  expect(await before.fonts()).toEqual([]);

  await api.publish(campaignId, (document) => document);
  const after = await seen();
  expect(after.colour).toBe('rgb(138, 28, 74)');
  await expect.poll(after.fonts).toEqual(['loaded']);
});
