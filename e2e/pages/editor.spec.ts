// axe on the editor: its panels, publishing, and what it says when a draft cannot be saved.
import type { Page } from '@playwright/test';
import { checkScreens, expectText, press } from '../support/check-screens';
import { expect, test } from '../support/test';

const words = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
const selectHeading = async (page: Page) => {
  await page.getByRole('treeitem', { name: /^Heading/ }).click();
  await expect(words(page)).toBeVisible();
};

let campaignId: string;
let editor: string;
test.beforeEach(async ({ beckon, api }) => {
  const draft = await api.createDraft();
  campaignId = draft.campaignId;
  editor = `${beckon.url}/sites/${draft.siteId}/campaigns/${campaignId}/edit`;
});

test('panels', async ({ ownerPage: page }) => {
  await checkScreens(page, [
    [
      'nothing selected',
      async () => {
        await page.goto(editor);
        await expect(page.locator('iframe').contentFrame().getByRole('dialog')).toBeVisible();
      },
    ],
    ['a block selected', () => selectHeading(page)],
    ['the button selected', () => page.getByRole('treeitem', { name: /^Button Send/ }).click()],
    [
      'custom HTML',
      async () => {
        await press(page, 'Custom HTML');
        await expect(page.getByRole('textbox', { name: 'Code' })).toBeVisible();
      },
    ],
    ['behaviour', () => page.getByRole('tab', { name: 'Behaviour' }).click()],
    ['audience', () => page.getByRole('tab', { name: 'Audience' }).click()],
    [
      'audience with a condition',
      async () => {
        await press(page, 'Add condition');
        await page.getByRole('menuitem', { name: 'Page path' }).click();
      },
    ],
  ]);
});

test('publishing', async ({ ownerPage: page, sites }) => {
  await checkScreens(page, [
    [
      'ready',
      async () => {
        await page.goto(editor);
        await press(page, 'Publish campaign');
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    ],
    [
      'blocked',
      async () => {
        await press(page, 'Not now');
        await selectHeading(page);
        await words(page).fill('');
        await press(page, 'Publish campaign');
        await expectText(page, 'One thing has to be put right first.');
      },
    ],
    [
      'published',
      async () => {
        await page.goto(`${sites.full.campaignUrl}/edit`);
        await expect(page.getByRole('banner').getByRole('button', { name: 'Live' })).toBeVisible();
      },
    ],
  ]);
});

test.describe('two versions of a draft', () => {
  test.use({ allowedErrors: /status of 409/ });
  test('are shown side by side', async ({ ownerPage: page, api }) => {
    await checkScreens(page, [
      [
        'asked',
        async () => {
          await page.goto(editor);
          await selectHeading(page);
          const { revision, document } = await api.trpc.campaigns.get.query({ campaignId });
          const elsewhere = { ...document, holdout: 0.1 };
          await api.trpc.campaigns.saveDraft.mutate({ campaignId, revision, document: elsewhere });
          await words(page).fill('Mine');
          await expect(page.getByRole('dialog', { name: 'Two versions of this campaign' })).toBeVisible();
        },
      ],
      ['put aside', () => page.keyboard.press('Escape')],
    ]);
  });
});

test.describe('a server that cannot be reached', () => {
  test.use({ allowedErrors: /ERR_FAILED.*saveDraft/ });
  test('is said to be so', async ({ ownerPage: page }) => {
    await checkScreens(page, [
      [
        'not saved',
        async () => {
          await page.route('**/api/trpc/campaigns.saveDraft**', (route) => route.abort());
          await page.goto(editor);
          await selectHeading(page);
          await words(page).fill('Offline');
          await expect(page.locator('[data-save=offline]')).toBeAttached();
        },
      ],
    ]);
  });
});
