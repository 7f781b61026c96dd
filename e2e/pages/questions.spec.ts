// axe, keys and what a screen reader is told, on every kind of question: in a popup, in the page, and on a quiz's own page.
import type { Locator, Page } from '@playwright/test';
import { checkAccess } from '../support/check-access';
import { KINDS, titleOf, withEveryQuestion } from '../support/every-question';
import type { OwnerApi } from '../support/owner-api';
import { expect, test } from '../support/test';

type Format = Parameters<typeof withEveryQuestion>[0]['format'];

async function publish(api: OwnerApi, format: Format, together: boolean) {
  const { siteId, snippet } = await api.createSite();
  const { campaignId } = await api.trpc.campaigns.create.mutate({
    siteId,
    name: 'Every question',
    starter: 'gift-finder',
  });
  await api.publish(campaignId, (document) => ({
    ...withEveryQuestion(document, { together }),
    format,
    quizPage: true,
  }));
  return { campaignId, snippet };
}

/** Answers by keys alone, from the heading that has the focus: to its first field, and what its kind takes. */
const KEYS: Record<string, readonly string[]> = {
  phone: ['Tab', '+4740000000'],
  number: ['Tab', '3'],
  date: ['Tab', '04052026'],
  select: ['Tab', 'Wat'],
  'yes-no': ['2'],
  slider: ['Tab', 'ArrowRight'],
  words: ['Tab', 'Ada'],
  story: ['Tab', 'Long ago'],
  radio: ['2'],
  'radio-other': ['1'],
  checkboxes: ['1', '2'],
  cards: ['2'],
  'cards-several': ['2'],
  stars: ['3'],
  faces: ['Tab', ' ', 'ArrowRight'],
  likely: ['Tab', 'ArrowRight'],
};
/** Where Enter is the field's own. */
const HAVE_ENTER = ['select', 'story', 'yes-no'];

async function answerByKeys(page: Page, kind: string): Promise<void> {
  for (const key of KEYS[kind] ?? [])
    if (/^(?:Tab|Arrow\w+|\d)$/.test(key) && !(kind === 'number' && key === '3'))
      await page.keyboard.press(key);
    else if (key === ' ') await page.keyboard.press('Space');
    else await page.keyboard.type(key);
}

/** A part of the page may be closed like a dialog, and is one to browsers; as what it stands there is said by its role, which they heed. */
const checkPart = async (page: Page) =>
  (await checkAccess(page)).filter(
    (line) => !/aria-allowed-role beckon-campaign,dialog: .*region/.test(line),
  );

/** What is chosen among is a group that its question names; everything else has its question as label. */
async function expectNamed(popup: Locator, kind: string): Promise<void> {
  const group = popup.getByRole('group').or(popup.getByRole('radiogroup'));
  if ((await popup.locator('fieldset').count()) > 0) {
    await expect(popup.locator('fieldset > legend')).toHaveText(/^Which /);
    await expect(group.first(), kind).toHaveAccessibleName(/^Which /);
  } else
    await expect(
      popup.locator('[data-name] :is(input,select,textarea):not([type=hidden])').first(),
      kind,
    ).toHaveAccessibleName(/^Which /);
}

test('every kind of question in a popup: clean, and answered by keys alone', async ({
  api,
  shops,
  newVisitor,
}) => {
  test.slow();
  const { snippet } = await publish(api, { kind: 'popup', width: 480, closeOnBackdrop: true }, false);
  const visitor = await newVisitor();
  const { page, popup } = visitor;
  await visitor.open(shops.open(snippet));
  await visitor.agree();
  const found: string[] = [];
  let far = -1;
  for (const [at, kind] of KINDS.entries())
    await test.step(kind, async () => {
      const heading = popup.getByRole('heading', { name: titleOf(kind) });
      await expect(heading).toBeVisible();
      // At first the dialog has it, which this heading names.
      if (at > 0) await expect(heading).toBeFocused();
      const bar = popup.getByRole('progressbar');
      await expect(bar).toHaveAccessibleName(/./);
      const now = Number(await bar.getAttribute('aria-valuenow'));
      expect(now).toBeGreaterThan(far);
      far = now;
      await expect(heading).toHaveAccessibleDescription(`${now}%`);
      await expectNamed(popup, kind);
      if (process.env.BECKON_FULL || at % 3 === 0)
        found.push(...(await checkAccess(page)).map((line) => `${kind}: ${line}`));
      if (at === 0) await heading.focus();
      await answerByKeys(page, kind);
      await (HAVE_ENTER.includes(kind) || /^radio|cards|yes/.test(kind)
        ? popup.getByRole('button', { name: 'Next' }).press('Enter')
        : page.keyboard.press('Enter'));
    });
  expect(found).toEqual([]);
  await expect(popup.getByRole('heading', { name: 'That is all' })).toBeFocused();
  await popup.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(popup.getByRole('heading', { name: titleOf(KINDS.at(-1) ?? '') })).toBeFocused();
});

test('all kinds in the page, before and after they are refused', async ({ api, shops, newVisitor }) => {
  const place = { kind: 'slot', name: 'quiz' } as const;
  const { snippet } = await publish(api, { kind: 'embed', width: 640, place }, true);
  const visitor = await newVisitor();
  const { page } = visitor;
  await visitor.open(
    shops.open(snippet, '<h1>A plain shop</h1><div data-beckon-slot="quiz" style="min-height:400px"></div>'),
  );
  await expect(page.getByRole('heading', { name: 'About everything' })).toBeVisible();
  expect(await checkPart(page)).toEqual([]);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Please choose an answer.').first()).toBeVisible();
  expect(await checkPart(page)).toEqual([]);
});

test('all kinds on a page of the quiz’s own, its question of consent, and no such page', async ({
  api,
  beckon,
  newVisitor,
}) => {
  const { campaignId } = await publish(api, { kind: 'popup', width: 480, closeOnBackdrop: true }, true);
  const { page } = await newVisitor();
  await page.goto(`${beckon.url}/q/${campaignId}`);
  await expect(page.getByRole('heading', { name: 'About everything' })).toBeVisible();
  expect(await checkPart(page)).toEqual([]);
  await page.getByRole('button', { name: 'Yes, remember' }).first().click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Please choose an answer.').first()).toBeVisible();
  expect(await checkPart(page)).toEqual([]);
});

test.describe('without a quiz', () => {
  test.use({ allowedErrors: /status of 404/ });
  test('the page says so', async ({ page, beckon }) => {
    await page.goto(`${beckon.url}/q/none`);
    expect(await checkAccess(page)).toEqual([]);
  });
});
