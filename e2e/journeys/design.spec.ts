// The canvas as a design tool: blocks dragged and written in their place, and taken along to another campaign.
import type { Page } from '@playwright/test';
import { checkAccess } from '../support/check-access';
import type { OwnerApi } from '../support/owner-api';
import { expect, test } from '../support/test';

const shown = (page: Page) => page.locator('iframe').contentFrame();
const keys = (page: Page) => page.getByRole('group', { name: /^Canvas\./ });
const rows = (page: Page) => page.getByRole('tree').getByRole('treeitem');
const undo = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Undo' });
/** The kinds of the blocks, as the layers list them. */
const kinds = async (page: Page) =>
  (await rows(page).allTextContents())
    .slice(1)
    .map((text) => /^(Heading|Text|E-mail field|Consent|Button|Line)/.exec(text)?.[0]);

const AT_FIRST = ['Heading', 'Text', 'E-mail field', 'Consent', 'Button', 'Button'];

async function openDraft(page: Page, api: OwnerApi, origin: string): Promise<void> {
  const { siteId, campaignId } = await api.createDraft();
  await page.goto(`${origin}/sites/${siteId}/campaigns/${campaignId}/edit`);
  await expect(shown(page).getByRole('heading', { name: 'A letter a month, nothing more' })).toBeVisible();
  expect(await kinds(page)).toEqual(AT_FIRST);
}

/** Where an element of the campaign is, px of the window; the campaign may just be drawn anew. */
async function boxOf(page: Page, selector: string) {
  const place = shown(page).locator(selector).first();
  let box = await place.boundingBox();
  await expect.poll(async () => (box = await place.boundingBox())).not.toBeNull();
  if (!box) throw new Error(`The canvas shows no ${selector}.`);
  return { ...box, x: box.x + 30, bottom: box.y + box.height };
}

test('blocks are dragged to where the line is and written in their place, each undone in one step', async ({
  beckon,
  api,
  ownerPage: page,
}) => {
  await openDraft(page, api, beckon.url);
  const heading = await boxOf(page, 'h2');
  const text = await boxOf(page, 'p');
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y + 30, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 5 });
  };

  await test.step('to another place, or back by Escape', async () => {
    await drag(heading, { x: text.x, y: text.bottom - 2 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await kinds(page)).toEqual(AT_FIRST);
    await drag(heading, { x: text.x, y: text.bottom - 2 });
    await page.mouse.up();
    await expect.poll(() => kinds(page)).toEqual(['Text', 'Heading', ...AT_FIRST.slice(2)]);
    await undo(page).click();
    await expect.poll(() => kinds(page)).toEqual(AT_FIRST);
  });

  await test.step('out of the kinds there are', async () => {
    const line = page.getByRole('region', { name: 'Add' }).getByRole('button', { name: 'Line' });
    await line.scrollIntoViewIfNeeded();
    const from = await line.boundingBox();
    if (!from) throw new Error('There is no such kind.');
    await drag(from, { x: text.x, y: text.bottom - 2 });
    await page.mouse.up();
    await expect.poll(() => kinds(page)).toEqual(['Heading', 'Text', 'Line', ...AT_FIRST.slice(2)]);
    await undo(page).click();
    await expect.poll(() => kinds(page)).toEqual(AT_FIRST);
  });

  await test.step('with room of its own, on every device or on phones alone', async () => {
    await rows(page).nth(2).click();
    const below = page.getByRole('slider', { name: 'Space below Text' });
    const usual = Number(await below.getAttribute('aria-valuenow'));
    const from = await below.boundingBox();
    if (!from) throw new Error('There is no handle.');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2 + 40, { steps: 4 });
    await page.mouse.up();
    await expect
      .poll(async () => Number(await below.getAttribute('aria-valuenow')))
      .toBeGreaterThan(usual + 30);
    await undo(page).click();
    await expect(below).toHaveAttribute('aria-valuenow', String(usual));

    const choose = (device: string) => page.getByRole('button', { name: device, exact: true }).click();
    await choose('Phone');
    await page.getByRole('switch', { name: 'Hide on phones' }).click();
    await expect(shown(page).locator('p').first()).toBeHidden();
    await expect(rows(page).nth(2)).toContainText('Hidden on phones.');
    expect(await checkAccess(page)).toEqual([]);
    await choose('Desktop');
    await expect(shown(page).locator('p').first()).toBeVisible();
    await undo(page).click();
    await expect(undo(page)).toBeDisabled();
  });

  await test.step('in their place', async () => {
    await page.mouse.dblclick(heading.x, heading.y + 10);
    await expect(shown(page).getByRole('textbox', { name: 'Words of the Heading' })).toBeFocused();
    expect(await checkAccess(page)).toEqual([]);
    await page.keyboard.type('A letter, now and then');
    await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(
      'A letter, now and then',
    );
    await page.keyboard.press('Escape');
    await expect(keys(page)).toBeFocused();
    await expect(shown(page).getByRole('heading', { name: 'A letter, now and then' })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(shown(page).getByRole('heading', { name: 'A letter a month, nothing more' })).toBeVisible();
    await expect(undo(page)).toBeDisabled();
  });

  await test.step('the space bar writes on a button as well', async () => {
    const button = await boxOf(page, '.button');
    await page.mouse.click(button.x, button.y + 10);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Send it');
    await page.keyboard.press('Enter');
    await expect(shown(page).getByRole('button', { name: 'Send it', exact: true })).toBeVisible();
  });
});

test('blocks are copied from one campaign to another, and text from elsewhere becomes a block', async ({
  beckon,
  api,
  ownerPage: first,
}) => {
  await first.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: beckon.url });
  await openDraft(first, api, beckon.url);
  const second = await first.context().newPage();
  await openDraft(second, api, beckon.url);

  await first.bringToFront();
  await rows(first).nth(1).click();
  await rows(first)
    .nth(3)
    .click({ modifiers: ['Shift'] });
  await expect(first.getByText('3 blocks selected')).toBeVisible();
  await first.keyboard.press('Control+c');
  expect(await first.evaluate(() => navigator.clipboard.readText())).toContain(
    'A letter a month, nothing more',
  );

  await second.bringToFront();
  await rows(second).nth(6).click();
  await second.keyboard.press('Control+v');
  await expect.poll(() => kinds(second)).toEqual([...AT_FIRST, ...AT_FIRST.slice(0, 3)]);
  await expect(second.getByText('3 blocks selected')).toBeVisible();
  await second.keyboard.press('Delete');
  await expect.poll(() => kinds(second)).toEqual(AT_FIRST);
  await second.keyboard.press('Control+z');
  await second.keyboard.press('Control+z');
  await expect.poll(() => kinds(second)).toEqual(AT_FIRST);
  await expect(undo(second)).toBeDisabled();

  await second.evaluate(() => navigator.clipboard.writeText('Written elsewhere\n<b>in bold</b>'));
  await rows(second).nth(6).click();
  await second.keyboard.press('Control+v');
  await expect(shown(second).getByText('Written elsewhere\n<b>in bold</b>')).toBeVisible();
  await expect(second.locator('[data-save=saved]')).toBeAttached();
});
