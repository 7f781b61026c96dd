// A draft is never lost and never overwritten: two tabs, no network, a reload.
import type { Page } from '@playwright/test';
import { enter } from '../support/enter';
import type { OwnerApi } from '../support/owner-api';
import { expect, test } from '../support/test';

interface Draft {
  campaignId: string;
  /** Address of its editor. */
  url: string;
}

async function newDraft(api: OwnerApi, origin: string): Promise<Draft> {
  const { siteId, campaignId } = await api.createDraft();
  return { campaignId, url: `${origin}/sites/${siteId}/campaigns/${campaignId}/edit` };
}

/** What the server holds. */
async function savedHeading(api: OwnerApi, { campaignId }: Draft): Promise<string | undefined> {
  const { document } = await api.trpc.campaigns.get.query({ campaignId });
  return document.variants[0]?.steps[0]?.blocks.flatMap((block) =>
    block.kind === 'heading' ? block.text : [],
  )[0];
}

const words = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
const saved = (page: Page) => page.locator('[data-save=saved]');
const conflict = (page: Page) => page.getByRole('dialog', { name: 'Two versions of this campaign' });

async function openHeading(page: Page, { url }: Draft): Promise<void> {
  await page.goto(url);
  await page.getByRole('treeitem', { name: /^Heading/ }).click();
  await expect(words(page)).toBeVisible();
}

test.describe('in two tabs', () => {
  test.use({ allowedErrors: /status of 409/ });
  let draft: Draft;
  let second: Page;

  test.beforeEach(async ({ beckon, api, ownerPage: first }) => {
    draft = await newDraft(api, beckon.url);
    second = await first.context().newPage();
    await openHeading(first, draft);
    await openHeading(second, draft);
    await enter(words(first), 'Said in the first tab');
    await expect.poll(() => savedHeading(api, draft)).toBe('Said in the first tab');
    // One key, one save: the question that follows must not meet a hand that is still typing.
    await words(second).press('End');
    await words(second).press('!');
    await expect(conflict(second)).toBeVisible();
    expect(await savedHeading(api, draft), 'the stale save is refused').toBe('Said in the first tab');
  });

  test('both versions are shown; taking the other one keeps one’s own one Undo away', async ({ api }) => {
    await expect(conflict(second).getByText('Said in the first tab')).toBeVisible();
    await expect(conflict(second).getByText('A letter a month, nothing more!')).toBeVisible();
    await second.keyboard.press('Escape');
    await second.getByRole('button', { name: 'Choose a version' }).click();
    expect(await savedHeading(api, draft), 'closing the question decides nothing').toBe(
      'Said in the first tab',
    );

    await second.getByRole('button', { name: 'Take the other window’s' }).click();
    await expect(words(second)).toHaveValue('Said in the first tab');
    await second.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
    await expect(words(second)).toHaveValue('A letter a month, nothing more!');
    await expect.poll(() => savedHeading(api, draft)).toBe('A letter a month, nothing more!');
  });

  test('keeping one’s own saves it, and then the first tab is asked in its turn', async ({
    api,
    ownerPage: first,
  }) => {
    await second.getByRole('button', { name: 'Keep mine' }).click();
    await expect.poll(() => savedHeading(api, draft)).toBe('A letter a month, nothing more!');
    // A browser slows the clock of a tab that nobody looks at.
    await first.bringToFront();
    await words(first).press('?');
    await expect(conflict(first)).toBeVisible();
    expect(await savedHeading(api, draft)).toBe('A letter a month, nothing more!');
  });
});

test.describe('without the server', () => {
  test.use({ allowedErrors: /Failed to load resource|ERR_INTERNET_DISCONNECTED/ });

  test('work goes on offline, says so, and is saved when the network returns', async ({
    beckon,
    api,
    ownerPage: page,
  }) => {
    const draft = await newDraft(api, beckon.url);
    await openHeading(page, draft);
    await page.context().setOffline(true);
    await enter(words(page), 'Written on a train');
    await expect(page.locator('[data-save=offline]')).toBeVisible();
    await page.context().setOffline(false);
    await expect(saved(page)).toBeVisible();
    expect(await savedHeading(api, draft)).toBe('Written on a train');
  });

  test('work that could not be saved survives a reload', async ({ beckon, api, ownerPage: page }) => {
    const draft = await newDraft(api, beckon.url);
    await openHeading(page, draft);
    await page.route('**/api/trpc/campaigns.saveDraft**', (route) => route.abort());
    await enter(words(page), 'Written before the reload');
    await expect(page.locator('[data-save=offline]')).toBeVisible();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect(page.getByText('Unsaved changes restored')).toBeVisible();
    await page.getByRole('treeitem', { name: /^Heading/ }).click();
    await expect(words(page)).toHaveValue('Written before the reload');
    await page.unroute('**/api/trpc/campaigns.saveDraft**');
    await expect(saved(page)).toBeVisible();
    expect(await savedHeading(api, draft)).toBe('Written before the reload');
  });
});
