// What a shop sells comes into Beckon: from a file, seen row by row, brought in again, and told of what is wrong in it.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { csvLine } from '@/core/csv-line';
import { CURRENCY, categories, products } from '@/demo/catalogue';
import { checkAccess } from '../support/check-access';
import { expect, test } from '../support/test';

const HEAD = ['id', 'title', 'link', 'price', 'sale_price', 'quantity', 'product_type', 'tags', 'material'];

type Row = readonly string[];

/** What the demo shop sells, as feeds say it. */
const SHOP: readonly Row[] = products.map(({ id, name, price, stock, category }, at) => [
  id,
  name,
  `https://kiln.example/products/${id}`,
  `${(price / 100).toFixed(2)} ${CURRENCY}`,
  at === 0 ? '9.90 EUR' : '',
  String(stock),
  `Home > ${categories.find((one) => one.id === category)?.name}`,
  'gift,handmade',
  'Stoneware',
]);

async function bringIn(page: Page, rows: readonly Row[]): Promise<void> {
  const csv = [HEAD, ...rows].map((row) => csvLine(row)).join('');
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'demo-shop.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
}

test('the demo shop’s feed comes in, its products are found, and a broken row of the next is told of', async ({
  beckon,
  api,
  ownerPage: page,
}) => {
  const { siteId } = await api.createSite('Kiln & Glaze');
  const [first] = products;
  const { name, id } = first!;

  await test.step('an empty catalogue leads to the import', async () => {
    await page.goto(`${beckon.url}/sites/${siteId}/campaigns`);
    await page.getByRole('link', { name: 'Products' }).click();
    await expect(page.getByRole('heading', { name: 'No products yet' })).toBeVisible();
    await page.getByRole('link', { name: 'Bring in products' }).click();
    await bringIn(page, SHOP);
    await expect(page.getByText(`${products.length} products came in from demo-shop.csv.`)).toBeVisible();
    expect(await checkAccess(page)).toEqual([]);
  });

  await test.step('every product is listed with its price and stock, and found', async () => {
    await page.getByRole('link', { name: 'All products' }).click();
    await expect(page.getByText(`${products.length} products`, { exact: true })).toBeVisible();
    const row = page.getByRole('row').filter({ hasText: id });
    await expect(row).toContainText('€9.90');
    await page.getByRole('searchbox', { name: 'Search title, brand or id' }).fill(id);
    await expect(page.getByText(/^1 product found$/)).toBeVisible();
    await page.reload();
    await expect(page.getByText(/^1 product found$/)).toBeVisible();
    expect(await checkAccess(page)).toEqual([]);
  });

  await test.step('one of them says all that the feed told', async () => {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    await expect(page.getByText('handmade', { exact: true })).toBeVisible();
    await expect(page.getByText('Stoneware')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Open in the shop' })).toHaveAttribute(
      'href',
      `https://kiln.example/products/${id}`,
    );
    expect(await checkAccess(page)).toEqual([]);
  });

  await test.step('the next file changes a price, and its broken rows are told of, in the page and as a file', async () => {
    await page.goto(`${beckon.url}/sites/${siteId}/products/imports`);
    const dearer = SHOP.map((row) => (row[0] === id ? row.with(3, '1234.50 EUR').with(4, '') : row));
    const broken = ['=1+1', 'Broken', 'javascript:alert(1)', '3.00', '', '', '', '', ''];
    await bringIn(page, [...dearer, broken]);
    await expect(page.getByRole('heading', { name: 'One row was left out' })).toBeVisible();
    const problem = page.getByRole('row').filter({ hasText: '=1+1' });
    await expect(problem).toContainText(`${products.length + 2}`);
    await expect(problem).toContainText('“javascript:alert(1)” is not the address of a web page.');
    expect(await checkAccess(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('demo-shop-csv-left-out.csv');
    expect(await readFile(await file.path(), 'utf8')).toContain(`"'=1+1"`);
    await page.goto(`${beckon.url}/sites/${siteId}/products?q=${id}`);
    await expect(page.getByRole('row').filter({ hasText: id })).toContainText('€1,234.50');
  });
});
