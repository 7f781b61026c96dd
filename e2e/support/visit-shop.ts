// A shopper on the demo shop: agrees to everything, waits for the popup, and does one of three things with it.
import type { Locator, Page } from '@playwright/test';
import { watchEvents } from './watch-events';

export type Manner = 'submit' | 'close' | 'look';

/** The open campaign on a page; locators reach through its open shadow root. */
export function campaignDialog(page: Page): Locator {
  return page.locator('beckon-campaign').getByRole('dialog');
}

/** Signs up for the letter of the starter, as a shopper would. */
export async function signUp(dialog: Locator, email: string): Promise<void> {
  await dialog.getByLabel('E-mail address').fill(email);
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Send me the letter' }).click();
}

/** Resolves once the events of this visit were acknowledged. The page must not have been opened before. */
export async function visitShop(
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
