// Code that a page asks for when it is already there: meanwhile the page stays as it is.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/test';

/** Long enough for a page that is hidden meanwhile to be drawn without its heading. */
const LATE_MS = 700;

interface Watched extends Window {
  /** How often the heading went out of sight once it had been there. */
  losses: number;
}

/** Scripts that no page names in its HTML come late. */
async function comeLate(page: Page): Promise<void> {
  let html = '';
  page.on('response', async (response) => {
    if (response.request().isNavigationRequest()) html = await response.text();
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    const isNamed = html.includes(new URL(route.request().url()).pathname);
    if (!isNamed && html) await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    await route.continue();
  });
  await page.addInitScript(() => {
    const watched = window as unknown as Watched;
    watched.losses = 0;
    let wasThere = false;
    const look = () => {
      const isThere = [...document.querySelectorAll('h1')].some((heading) => heading.checkVisibility());
      if (wasThere && !isThere) watched.losses++;
      wasThere = isThere;
      requestAnimationFrame(look);
    };
    look();
  });
}

const losses = (page: Page) => page.evaluate(() => (window as unknown as Watched).losses);

test('the design of an experiment stays while its plan is fetched', async ({
  beckon,
  api,
  ownerPage: page,
}) => {
  const { siteId } = await api.createDraft();
  const { experimentId } = await api.trpc.experiments.create.mutate({
    siteId,
    campaignId: null,
    name: 'Every popup',
    kind: 'site',
  });
  await comeLate(page);
  await page.goto(`${beckon.url}/sites/${siteId}/experiments/${experimentId}`);
  await expect(page.getByText('Hold some visitors out of the site in Settings first.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How long it will take' })).toBeVisible();
  expect(await losses(page)).toBe(0);
});

test('the overview stays while the dialog of links is fetched', async ({ beckon, api, ownerPage: page }) => {
  const { siteId } = await api.createDraft();
  await comeLate(page);
  await page.goto(`${beckon.url}/sites/${siteId}/overview`);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await losses(page)).toBe(0);
});

test('what is typed into a design before its code is there is kept', async ({
  beckon,
  api,
  ownerPage: page,
}) => {
  const { siteId } = await api.createDraft();
  const { experimentId } = await api.trpc.experiments.create.mutate({
    siteId,
    campaignId: null,
    name: 'Every popup',
    kind: 'site',
  });
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${beckon.url}/sites/${siteId}/experiments/${experimentId}`, { waitUntil: 'commit' });
  const name = page.getByRole('textbox', { name: 'Name' });
  const what = page.getByRole('textbox', { name: 'What changes' });
  await name.fill('No popup');
  await what.fill('Nothing is shown');
  release();
  await page.getByRole('button', { name: 'Save design' }).click();
  await expect(page.getByText('Design saved.')).toBeVisible();
  await page.reload();
  await expect(name).toHaveValue('No popup');
  await expect(what).toHaveValue('Nothing is shown');
});
