// axe on the lists of campaigns and leads, and on the menus around them.
import { checkScreens, press } from '../support/check-screens';
import { expect, test } from '../support/test';

test('campaigns and menus', async ({ ownerPage: page, sites }) => {
  const openMenu = async (name: string | RegExp) => {
    await page.goto(`${sites.full.url}/campaigns`);
    await press(page, name);
    await expect(page.getByRole('menu')).toBeVisible();
  };
  await checkScreens(page, [
    ['campaigns, none', () => page.goto(`${sites.empty.url}/campaigns`)],
    [
      'templates',
      async () => {
        await page.getByRole('link', { name: 'Create your first campaign' }).click();
        await expect(page.getByRole('searchbox')).toBeVisible();
      },
    ],
    [
      'a template',
      async () => {
        await press(page, /^Code for a first order/);
        const frame = page.getByRole('dialog').locator('iframe').contentFrame();
        await expect(frame.locator('.card')).toBeVisible();
      },
    ],
    ['campaigns', () => page.goto(`${sites.full.url}/campaigns`)],
    ['actions of a campaign', () => openMenu('Actions for Letter')],
    ['who sees what, nothing live', () => page.goto(`${sites.quiet.url}/simulator`)],
    [
      'who sees what',
      async () => {
        await page.goto(`${sites.full.url}/simulator`);
        await expect(page.locator('[data-outcome=shows]')).toBeVisible();
      },
    ],
    [
      'who sees what, refused',
      async () => {
        await page.goto(`${sites.full.url}/simulator?consent=`);
        await expect(page.locator('[data-outcome=refused]')).toBeVisible();
      },
    ],
    [
      'keeping a visitor',
      async () => {
        await press(page, 'Save as persona');
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    ],
    ['collisions, none', () => page.goto(`${sites.full.url}/simulator/collisions`)],
    ['choice of sites', () => openMenu(/^Site: /)],
    ['account menu', () => openMenu(/^Account of/)],
  ]);
});

test('leads', async ({ ownerPage: page, sites }) => {
  const openFirstLead = async () => {
    await page.goto(`${sites.full.url}/leads`);
    await page.getByRole('link', { name: '@example.com' }).first().click();
    await expect(page.getByRole('heading', { name: '@example.com' })).toBeVisible();
  };
  await checkScreens(page, [
    ['none', () => page.goto(`${sites.empty.url}/leads`)],
    ['some', () => page.goto(`${sites.full.url}/leads`)],
    ['nothing found', () => page.goto(`${sites.full.url}/leads?q=zzz`)],
    ['answers, none', () => page.goto(`${sites.full.url}/leads/answers`)],
    ['one', openFirstLead],
  ]);
});
