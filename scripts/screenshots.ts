// Makes the pictures of the README from a real server: `npm run screenshots`. Data comes from visits to the demo shop, not from a fixture.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { devices, type Browser, type Page } from '@playwright/test';
import { campaignDialog, signUp } from '../e2e/support/campaign-dialog';
import { watchEvents } from '../e2e/support/watch-events';
import { withBeckon } from '../e2e/support/with-beckon';

const folder = fileURLToPath(new URL('../docs/screenshots', import.meta.url));
const VIEWPORT = { width: 1440, height: 900 };

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  console.log(`docs/screenshots/${name}.png`);
}

type Manner = 'submit' | 'close' | 'look';

/** Agrees to everything, waits for the popup, and does one of three things with it; until the server has it on disk. */
async function visitShop(
  page: Page,
  demoUrl: string,
  visit: { manner: Manner; email: string },
): Promise<void> {
  const events = await watchEvents(page);
  await page.goto(demoUrl);
  await page.getByRole('button', { name: 'Accept all' }).click();
  const dialog = campaignDialog(page);
  await dialog.waitFor();
  await events.acknowledged('campaign.shown');
  switch (visit.manner) {
    case 'look':
      return;
    case 'close':
      await dialog.locator('[data-action=close]').click();
      return events.acknowledged('campaign.closed');
    case 'submit':
      await signUp(dialog, visit.email);
      return events.acknowledged('form.submitted');
  }
}

/** A few visitors with different manners: some submit, some close, some only look. */
async function receiveVisitors(browser: Browser, demoUrl: string): Promise<void> {
  const manners = [
    'submit',
    'close',
    'look',
    'submit',
    'close',
    'look',
    'look',
    'submit',
    'close',
    'look',
    'close',
    'look',
  ] as const;
  for (const [number, manner] of manners.entries()) {
    const context = await browser.newContext(number % 3 === 0 ? devices['Pixel 7'] : { viewport: VIEWPORT });
    await visitShop(await context.newPage(), demoUrl, { manner, email: `visitor${number + 1}@example.com` });
    await context.close();
  }
}

await mkdir(folder, { recursive: true });
await withBeckon(async ({ beckon, api, browser }) => {
  const { siteId, campaignId } = await api.demoSite();
  await api.publish(campaignId, (document) => ({
    ...document,
    triggers: { join: 'any', of: [{ kind: 'time', seconds: 1 }] },
  }));

  const shopContext = await browser.newContext({ viewport: VIEWPORT });
  const shop = await shopContext.newPage();
  await visitShop(shop, beckon.demoUrl, { manner: 'look', email: '' });
  await take(shop, 'shop');
  await shopContext.close();
  await receiveVisitors(browser, beckon.demoUrl);

  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: 'en-GB',
    timezoneId: 'Europe/Oslo',
  });
  await context.addCookies(api.cookies.map((cookie) => ({ ...cookie, url: beckon.url })));
  const page = await context.newPage();
  const campaign = `${beckon.url}/sites/${siteId}/campaigns`;
  for (const [name, address] of [
    ['campaigns', campaign],
    ['editor', `${campaign}/${campaignId}/edit`],
    ['results', `${campaign}/${campaignId}/results`],
    ['leads', `${beckon.url}/sites/${siteId}/leads`],
  ] as const) {
    await page.goto(address);
    await take(page, name);
  }
});
