// axe on what a shop sells: none of it, much of it, one of it, and how it comes in.
import type { Page } from '@playwright/test';
import { checkScreens, expectText } from '../support/check-screens';
import { test } from '../support/test';

const FEED = [
  'id,title,link,image_link,price,sale_price,quantity,product_type,tags,color',
  'mug-blue,Blue mug,https://kiln.example/mug-blue,,24.00,19.90,4,Home > Mugs,"gift, handmade",Blue',
  'mug-red,Red mug,https://kiln.example/mug-red,,24.00,,0,Home > Mugs,,Red',
  'bowl,Bowl,https://kiln.example/bowl,,31.00,,,,,',
  'broken,Broken,javascript:alert(1),,3.00,,,,,',
].join('\n');

async function bringIn(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'feed.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
}

test('products', async ({ beckon, api, ownerPage: page }) => {
  const { siteId } = await api.createSite('A shop with products');
  const root = `${beckon.url}/sites/${siteId}/products`;
  await checkScreens(page, [
    ['none', () => page.goto(root)],
    ['bringing in', () => page.goto(`${root}/imports`)],
    [
      'a file without columns',
      async () => {
        await bringIn(page, 'name;cost\nMug;3\n');
        await expectText(page, 'Nothing was changed: the first line of feed.csv names no column for');
        await expectText(page, 'Needed of every product');
      },
    ],
    [
      'a file with a broken row',
      async () => {
        await bringIn(page, FEED);
        await expectText(page, 'One row was left out');
      },
    ],
    [
      'the report of an import',
      async () => {
        await page.getByRole('region', { name: 'Last imports' }).getByRole('link').first().click();
        await expectText(page, 'Needed of every product');
      },
    ],
    [
      'a feed that cannot be read',
      async () => {
        await page.goto(`${root}/imports`);
        await page
          .getByRole('textbox', { name: 'Address of the feed' })
          .fill('https://nowhere.invalid/feed.xml');
        await page.getByRole('button', { name: 'Save and read' }).click();
        await expectText(page, 'There is no shop at nowhere.invalid.');
      },
    ],
    [
      'some',
      async () => {
        await page.goto(root);
        await expectText(page, '3 products');
      },
    ],
    ['nothing found', () => page.goto(`${root}?q=hat&stock=out`)],
    ['one', () => page.goto(`${root}/one?id=mug-blue`)],
  ]);
});
