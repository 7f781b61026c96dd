// A shopper on the demo shop: agrees to everything, waits for the popup, and does one of three things with it.
import type { Locator, Page } from '@playwright/test';

export type Manner = 'submit' | 'close' | 'look';

/** The open campaign on a page; locators reach through its open shadow root. */
export function campaignDialog(page: Page): Locator {
  return page.locator('beckon-campaign').getByRole('dialog');
}

/** Resolves once the events of this visit were acknowledged. */
export async function visitShop(page: Page, demoUrl: string, visit: { manner: Manner; email: string }): Promise<void> {
  await page.goto(demoUrl);
  await page.getByRole('button', { name: 'Accept all' }).click();
  const dialog = campaignDialog(page);
  const shown = acknowledged(page, 'campaign.shown');
  await dialog.waitFor();
  await shown;
  switch (visit.manner) {
    case 'look':
      return;
    case 'close': {
      const closed = acknowledged(page, 'campaign.closed');
      await dialog.locator('[data-action=close]').click();
      await closed;
      return;
    }
    case 'submit': {
      const submitted = acknowledged(page, 'form.submitted');
      await dialog.getByLabel('E-mail address').fill(visit.email);
      await dialog.getByRole('checkbox').check();
      await dialog.getByRole('button', { name: 'Send me the letter' }).click();
      await submitted;
      return;
    }
  }
}

/** Resolves with the server's durable answer to the batch that carries an event of this type. */
export async function acknowledged(page: Page, type: string): Promise<void> {
  const response = await page.waitForResponse(
    (reply) => reply.url().endsWith('/v1/events') && (reply.request().postData() ?? '').includes(`"${type}"`),
  );
  if (response.status() !== 202) throw new Error(`Events were answered with ${response.status()}: ${await response.text()}`);
}
