// No page, in any state, has anything that axe objects to.
import path from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { startBeckon, type BeckonServer } from '../support/beckon-server';
import { checkAccess } from '../support/check-access';
import { OwnerApi } from '../support/owner-api';
import { postVisits } from '../support/post-visits';
import { expect, test } from '../support/test';
import { campaignDialog, signUp } from '../support/visit-shop';

/** A page in one state, and how to get there. */
type Screen = [name: string, arrive: (page: Page) => Promise<unknown>];

let server: BeckonServer;
let api: OwnerApi | undefined;
/** A site with a campaign, its figures and its leads; one with a draft; one with nothing. */
let full: { siteId: string; campaignId: string };
let quiet: { siteId: string; campaignId: string };
let empty: { siteId: string };

test.describe.configure({ timeout: 180_000 });
test.use({ allowedErrors: /status of (?:40\d|500)|ERR_FAILED.*saveDraft/ });
test.beforeAll(async () => {
  server = await startBeckon();
});
test.afterAll(async () => {
  await server.stop();
});

/** The owner; whoever needs them first makes the account. */
async function signedIn(): Promise<OwnerApi> {
  return (api ??= await OwnerApi.setUp(server));
}

async function check(page: Page, screens: Screen[]): Promise<void> {
  const found: string[] = [];
  for (const [name, arrive] of screens)
    await test.step(name, async () => {
      await arrive(page);
      found.push(...(await checkAccess(page)).map((line) => `${name}, ${line}`));
    });
  expect.soft(found).toEqual([]);
}

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
const visible = (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible();

test('before anyone is signed in', async ({ page }) => {
  await check(page, [
    ['set-up by the printed link', () => page.goto(server.setupUrl)],
    [
      'set-up refused',
      async () => {
        await press(page, 'Create account');
        await visible(page, 'Enter your name.');
      },
    ],
    ['set-up without a code', () => page.goto(`${server.url}/setup`)],
  ]);
  await signedIn();
  await check(page, [
    ['set-up already done', () => page.goto(`${server.url}/setup`)],
    ['sign-in', () => page.goto(`${server.url}/login`)],
    [
      'sign-in refused',
      async () => {
        await press(page, 'Sign in');
        await visible(page, 'Enter your password.');
      },
    ],
    ['reset without a link', () => page.goto(`${server.url}/reset`)],
    ['reset', () => page.goto(`${server.url}/reset?token=x`)],
    [
      'reset refused',
      async () => {
        await press(page, 'Set new password');
        await visible(page, 'Use at least 10 characters.');
      },
    ],
    ['nothing here', () => page.goto(`${server.url}/nowhere`)],
  ]);
});

test('the demo shop', async ({ page }) => {
  const api = await signedIn();
  const { campaignId } = await api.demoSite();
  await api.publish(campaignId, (document) => ({
    ...document,
    triggers: { join: 'any', of: [{ kind: 'time', seconds: 0 }] },
  }));
  const shop = (place: string) => page.goto(server.demoUrl + place);
  const popup = campaignDialog(page);
  await check(page, [
    ['asking for consent', () => shop('/')],
    ['the choices', () => press(page, 'Choose')],
    [
      'home',
      async () => {
        await press(page, 'Only necessary');
        await shop('/');
      },
    ],
    ['everything', () => shop('/all')],
    ['a category', () => shop('/mugs')],
    ['a product', () => page.getByRole('main').getByRole('link').first().click()],
    ['in the cart', () => press(page, 'Add to cart')],
    ['the cart', () => shop('/cart')],
    ['the checkout', () => shop('/checkout')],
    ['the checkout, refused', () => press(page, 'Place order')],
    [
      'order placed',
      async () => {
        for (const field of await page.getByRole('main').getByRole('textbox').all())
          await field.fill('a@example.com');
        await press(page, 'Place order');
        await visible(page, 'it is on the packing table');
      },
    ],
    ['an empty cart', () => shop('/cart')],
    ['delivery', () => shop('/delivery')],
    ['cookies', () => shop('/cookies')],
    ['no such page', () => shop('/no-such-page')],
    [
      'the popup',
      async () => {
        await press(page, 'Cookie choices');
        await press(page, 'Accept all');
        await expect(popup).toBeVisible();
      },
    ],
    [
      'the popup, refused',
      async () => {
        await popup.getByRole('button', { name: 'Send me the letter' }).click();
        await expect(popup.getByRole('alert').first()).toBeVisible();
      },
    ],
    [
      'the popup, thanks',
      async () => {
        await signUp(popup, 'kari@example.com');
        await expect(popup.getByRole('heading', { name: 'You are on the list' })).toBeVisible();
      },
    ],
  ]);
});

test.describe('signed in', () => {
  test.beforeAll(async () => {
    const api = await signedIn();
    full = await api.createPublishedSite({ path: null });
    const { key } = await api.trpc.sites.get.query({ siteId: full.siteId });
    await postVisits({ url: server.url, key, campaignId: full.campaignId, count: 120 });
    empty = await api.createSite('An empty shop');
    const { siteId } = await api.createSite('A quiet shop');
    const { campaignId } = await api.trpc.campaigns.create.mutate({
      siteId,
      name: 'A draft',
      starter: 'welcome-email',
    });
    quiet = { siteId, campaignId };
  });
  test.beforeEach(async ({ context }) => {
    const api = await signedIn();
    await context.addCookies(api.cookies.map((cookie) => ({ ...cookie, url: server.url })));
  });

  const of = (place: string, { siteId }: { siteId: string } = full) =>
    `${server.url}/sites/${siteId}/${place}`;

  test('account, sites and settings', async ({ page }) => {
    await check(page, [
      ['account', () => page.goto(`${server.url}/account`)],
      [
        'account refused',
        async () => {
          await press(page, 'Change password');
          await visible(page, 'Enter your password.');
        },
      ],
      ['new site', () => page.goto(`${server.url}/sites/new`)],
      [
        'new site refused',
        async () => {
          await press(page, 'Create site');
          await visible(page, 'Give the site a name.');
        },
      ],
      ['settings, not installed', () => page.goto(of('settings', empty))],
      ['settings, policy lines', () => page.getByText('For shops with a Content-Security-Policy').click()],
      ['settings, installed', () => page.goto(of('settings'))],
      [
        'settings, changed',
        async () => {
          await page.getByLabel('Domains').fill('');
          await press(page, 'Save settings');
          await visible(page, 'Add the domain of the shop');
        },
      ],
      ['nothing here, inside', () => page.goto(of('campaigns', { siteId: 'nowhere' }))],
    ]);
  });

  test('campaigns and leads', async ({ page }) => {
    await check(page, [
      ['campaigns, none', () => page.goto(of('campaigns', empty))],
      [
        'new campaign',
        async () => {
          await press(page, 'Create your first campaign');
          await expect(page.getByRole('dialog').locator('.card')).toBeVisible();
        },
      ],
      ['campaigns', () => page.goto(of('campaigns'))],
      [
        'actions of a campaign',
        async () => {
          await press(page, 'Actions for Letter');
          await expect(page.getByRole('menu')).toBeVisible();
        },
      ],
      [
        'choice of sites',
        async () => {
          await page.goto(of('campaigns'));
          await press(page, /^Site: /);
          await expect(page.getByRole('menu')).toBeVisible();
        },
      ],
      [
        'account menu',
        async () => {
          await page.goto(of('campaigns'));
          await press(page, /^Account of/);
          await expect(page.getByRole('menu')).toBeVisible();
        },
      ],
      ['leads, none', () => page.goto(of('leads', empty))],
      ['leads', () => page.goto(of('leads'))],
      ['leads, nothing found', () => page.goto(`${of('leads')}?q=zzz`)],
    ]);
  });

  test('results', async ({ page }) => {
    const resultsOf = (of_: { siteId: string; campaignId: string }) =>
      of(`campaigns/${of_.campaignId}/results`, of_);
    const waiting = await (await signedIn()).createPublishedSite({ path: null });
    await check(page, [
      ['of a draft', () => page.goto(resultsOf(quiet))],
      ['waiting', () => page.goto(resultsOf(waiting))],
      ['with figures', () => page.goto(resultsOf(full))],
      ['as a table', () => press(page, 'Table')],
    ]);
  });

  test('the editor', async ({ page, context }) => {
    const api = await signedIn();
    const editor = of(`campaigns/${quiet.campaignId}/edit`, quiet);
    const words = page.getByRole('textbox', { name: 'Text', exact: true });
    const heading = page.getByRole('treeitem', { name: /^Heading/ });
    await check(page, [
      [
        'nothing selected',
        async () => {
          await page.goto(editor);
          await expect(page.locator('iframe').contentFrame().getByRole('dialog')).toBeVisible();
        },
      ],
      [
        'a block selected',
        async () => {
          await heading.click();
          await expect(words).toBeVisible();
        },
      ],
      ['the button selected', () => page.getByRole('treeitem', { name: /^Button Send/ }).click()],
      ['behaviour', () => page.getByRole('tab', { name: 'Behaviour' }).click()],
      ['audience', () => page.getByRole('tab', { name: 'Audience' }).click()],
      [
        'audience with a condition',
        async () => {
          await press(page, 'Add condition');
          await page.getByRole('menuitem', { name: 'Page path' }).click();
        },
      ],
      [
        'publishing, ready',
        async () => {
          await press(page, /^Remove condition/);
          await press(page, 'Publish campaign');
          await expect(page.getByRole('dialog')).toBeVisible();
        },
      ],
      [
        'publishing, blocked',
        async () => {
          await press(page, 'Not now');
          await heading.click();
          await words.fill('');
          await press(page, 'Publish campaign');
          await visible(page, 'One thing has to be put right first.');
        },
      ],
      [
        'two versions',
        async () => {
          await press(page, 'Not now');
          const { revision, document } = await api.trpc.campaigns.get.query(quiet);
          await api.trpc.campaigns.saveDraft.mutate({
            ...quiet,
            revision,
            document: { ...document, holdout: 0.1 },
          });
          await words.fill('Mine');
          await expect(page.getByRole('dialog', { name: 'Two versions of this campaign' })).toBeVisible();
        },
      ],
      ['a version put aside', () => page.keyboard.press('Escape')],
      [
        'not reachable',
        async () => {
          await press(page, 'Choose a version');
          await press(page, 'Keep mine');
          await context.route('**/api/trpc/campaigns.saveDraft**', (route) => route.abort());
          await words.fill('Offline');
          await expect(page.locator('[data-save=offline]')).toBeAttached();
        },
      ],
      [
        'published',
        async () => {
          await context.unrouteAll();
          await page.goto(of(`campaigns/${full.campaignId}/edit`));
          await expect(page.getByRole('banner').getByRole('button', { name: 'Live' })).toBeVisible();
        },
      ],
    ]);
  });

  test.describe('when the server fails', () => {
    // React tells the console that a server component threw.
    test.use({ allowedErrors: /status of 500|React error #441/ });

    test('a draft and a page that cannot be shown', async ({ page }) => {
      const database = new Database(path.join(server.dataDir, 'beckon.db'));
      const spoil = (sql: string) => database.exec(sql);
      await check(page, [
        [
          'a draft that cannot be read',
          async () => {
            spoil(`UPDATE "Campaign" SET "draft" = '{}' WHERE "id" = '${quiet.campaignId}'`);
            await page.goto(`${server.url}/sites/${quiet.siteId}/campaigns/${quiet.campaignId}/edit`);
            await visible(page, 'This campaign cannot be opened');
          },
        ],
        [
          'a page that cannot be shown',
          async () => {
            spoil('ALTER TABLE "Campaign" RENAME TO "Gone"');
            await page.goto(`${server.url}/sites/${full.siteId}/campaigns`);
            await visible(page, 'This page could not be shown');
          },
        ],
      ]);
      database.close();
    });
  });
});
