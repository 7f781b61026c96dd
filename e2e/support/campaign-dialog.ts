// The open campaign on a shop's page, and what shoppers do with it.
import type { Locator, Page } from '@playwright/test';

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
