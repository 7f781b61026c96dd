// The open campaign on a shop's page, and what shoppers do with it.
import type { Locator, Page } from '@playwright/test';

/** The open campaign on a page; locators reach through its open shadow root. */
export function campaignDialog(page: Page): Locator {
  return page.locator('beckon-campaign').getByRole('dialog');
}

/** Between two keys, ms: whoever leaves an address within a second and a half of seeing the form is taken for a script. */
export const TYPING = { delay: 110 };

/** Signs up for the letter of the starter, as a shopper would. */
export async function signUp(dialog: Locator, email: string): Promise<void> {
  await dialog.getByLabel('E-mail address').pressSequentially(email, TYPING);
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Send me the letter' }).click();
}
