// What a shop sells comes in from the address of its feed: read, followed, called off, read again by itself, understood where its
// columns have other names.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { products } from '@/demo/catalogue';
import { startBeckon, type BeckonServer } from '../support/beckon-server';
import { checkAccess } from '../support/check-access';
import { OwnerApi } from '../support/owner-api';
import { expect, test } from '../support/test';

/** A server whose operator lets it read from the machine it runs on; by itself it does not. */
let server: BeckonServer;
let api: OwnerApi;
/** A shop whose feed says what a test wants. */
let shop: Server;
let shopUrl: string;

/** What a refusal is answered with. */
test.use({ allowedErrors: /status of 422/ });

test.beforeAll(async () => {
  server = await startBeckon({ BECKON_ALLOW_PRIVATE_WEBHOOKS: '1' });
  api = await OwnerApi.setUp(server);
  shop = createServer((request, response) => {
    if (request.url === '/ours.csv')
      response.end('Varenr;Navn;Lenke;Pris\nk1;Kopp;https://shop.example/k1;129,00\n');
    else {
      // Goes on for as long as anybody listens.
      response.writeHead(200, { 'Content-Type': 'text/csv' }).write('id,title,link,price\n');
      let row = 0;
      const timer = setInterval(
        () => response.write(`s${++row},Cup ${row},https://shop.example/s${row},10\n`.padEnd(2000) + '\n'),
        50,
      );
      response.on('close', () => clearInterval(timer));
    }
  }).listen(0);
  shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
});
test.afterAll(async () => {
  shop.closeAllConnections();
  shop.close();
  expect(await server.stop()).toBe(0);
});

async function openImports(page: Page): Promise<{ siteId: string }> {
  await page.context().addCookies(api.cookies.map((cookie) => ({ ...cookie, url: server.url })));
  const { siteId } = await api.createSite('Kiln & Glaze');
  await page.goto(`${server.url}/sites/${siteId}/products/imports`);
  return { siteId };
}

async function read(page: Page, url: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Address of the feed' }).fill(url);
  await page.getByRole('button', { name: 'Save and read' }).click();
}

test('the demo shop’s feed comes in by its address, with pictures, and is read again on demand and by itself', async ({
  page,
}) => {
  const { siteId } = await openImports(page);
  await test.step('the feed is read as soon as it is saved', async () => {
    expect(await checkAccess(page)).toEqual([]);
    await read(page, `${server.demoUrl}/feed.xml`);
    await expect(page.getByText(`${products.length} products came in from localhost.`)).toBeVisible();
    await expect(page.getByText(/Next: in (?:1 day|23 hours)\./)).toBeVisible();
    expect(await checkAccess(page)).toEqual([]);
  });
  await test.step('its products have their pictures', async () => {
    await page.getByRole('link', { name: 'All products' }).click();
    await expect(page.getByText(`${products.length} products`, { exact: true })).toBeVisible();
    const picture = page.locator(`img[src^="${server.demoUrl}"]`).first();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
  });
  await test.step('it can be read more often, and now', async () => {
    await page.getByRole('link', { name: 'Imports' }).click();
    await page.getByRole('combobox', { name: 'Read it again' }).click();
    await page.getByRole('option', { name: 'Every hour' }).click();
    await expect(page.getByText(/Next: in (?:1 hour|\d\d minutes)\./)).toBeVisible();
    await page.getByRole('button', { name: 'Read now' }).click();
    const history = page.getByRole('region', { name: 'Last imports' });
    await expect(history.getByRole('row')).toHaveCount(3);
    await expect(history.getByText('Read', { exact: true })).toHaveCount(2);
  });
  await test.step('its other form has the same products', async () => {
    await page.getByRole('button', { name: 'Change address' }).click();
    await read(page, `${server.demoUrl}/products.json`);
    await expect(page.getByRole('region', { name: 'Last imports' }).getByRole('row')).toHaveCount(4);
    await expect(page.getByText(`${products.length} products came in from localhost.`)).toBeVisible();
  });
  await test.step('without the feed its products stay', async () => {
    await page.getByRole('button', { name: 'Remove feed' }).click();
    await page
      .getByRole('dialog')
      .or(page.getByRole('alertdialog'))
      .getByRole('button', { name: 'Remove feed' })
      .click();
    await expect(page.getByRole('button', { name: 'Save and read' })).toBeVisible();
    await page.goto(`${server.url}/sites/${siteId}/products`);
    await expect(page.getByText(`${products.length} products`, { exact: true })).toBeVisible();
  });
});

test('a feed that takes long tells how far it is, and is called off', async ({ page }) => {
  await openImports(page);
  await read(page, `${shopUrl}/endless.csv`);
  const running = page.getByRole('region', { name: 'Reading 127.0.0.1' });
  await expect(running.getByText(/^[1-9]\d* rows?/)).toBeVisible();
  expect(await checkAccess(page)).toEqual([]);
  await running.getByRole('button', { name: 'Cancel import' }).click();
  await expect(page.getByText('127.0.0.1 was cancelled.')).toBeVisible();
  await expect(running).toBeHidden();
});

test('a table that nobody understands is read once somebody says what its columns hold', async ({ page }) => {
  await openImports(page);
  await read(page, `${shopUrl}/ours.csv`);
  await expect(page.getByText('names no column for the id, the title, the link, the price.')).toBeVisible();
  const names = page.getByRole('form', { name: 'What the columns hold' });
  for (const [held, column] of [
    ['Id', 'Varenr'],
    ['Title', 'Navn'],
    ['Link', 'Lenke'],
    ['Price', 'Pris'],
  ] as const) {
    await names.getByRole('combobox', { name: held, exact: true }).click();
    await page.getByRole('option', { name: column }).click();
    // It fades, and the next has the same options.
    await expect(page.getByRole('listbox')).toHaveCount(0);
  }
  expect(await checkAccess(page)).toEqual([]);
  await names.getByRole('button', { name: 'Save and read again' }).click();
  await expect(page.getByText('One product came in from 127.0.0.1.')).toBeVisible();
  await page.getByRole('link', { name: 'All products' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Kopp' })).toContainText('129.00');
});

test('where nobody allowed it, a feed in a private network is refused beside its field', async ({
  beckon,
  api: owner,
  ownerPage: page,
}) => {
  const { siteId } = await owner.createSite('Kiln & Glaze');
  await page.goto(`${beckon.url}/sites/${siteId}/products/imports`);
  await read(page, 'https://169.254.169.254/feed.xml');
  await expect(
    page.getByText('It lies in a private network; feeds are read from public addresses only.'),
  ).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Address of the feed' })).toBeFocused();
  expect(await checkAccess(page)).toEqual([]);
});
