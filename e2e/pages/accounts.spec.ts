// axe on the way in, the account, sites and their settings.
import { startBeckon } from '../support/beckon-server';
import { checkScreens, expectText, press } from '../support/check-screens';
import { test } from '../support/test';

test('the first start', async ({ page }) => {
  const server = await startBeckon();
  try {
    await checkScreens(page, [
      ['set-up by the printed link', () => page.goto(server.setupUrl)],
      [
        'set-up refused',
        async () => {
          await press(page, 'Create account');
          await expectText(page, 'Enter your name.');
        },
      ],
      ['set-up without a code', () => page.goto(`${server.url}/setup`)],
    ]);
  } finally {
    await server.stop();
  }
});

test('signed out', async ({ page, beckon, api: _owner }) => {
  await checkScreens(page, [
    ['set-up already done', () => page.goto(`${beckon.url}/setup`)],
    ['sign-in', () => page.goto(`${beckon.url}/login`)],
    [
      'sign-in refused',
      async () => {
        await press(page, 'Sign in');
        await expectText(page, 'Enter your password.');
      },
    ],
    ['reset without a link', () => page.goto(`${beckon.url}/reset`)],
    ['reset', () => page.goto(`${beckon.url}/reset?token=x`)],
    [
      'reset refused',
      async () => {
        await press(page, 'Set new password');
        await expectText(page, 'Use at least 10 characters.');
      },
    ],
  ]);
});

test('account, sites and settings', async ({ ownerPage: page, beckon, sites }) => {
  await checkScreens(page, [
    ['account', () => page.goto(`${beckon.url}/account`)],
    [
      'account refused',
      async () => {
        await press(page, 'Change password');
        await expectText(page, 'Enter your password.');
      },
    ],
    ['new site', () => page.goto(`${beckon.url}/sites/new`)],
    [
      'new site refused',
      async () => {
        await press(page, 'Create site');
        await expectText(page, 'Give the site a name.');
      },
    ],
    ['settings, not installed', () => page.goto(`${sites.empty.url}/settings`)],
    ['settings, policy lines', () => page.getByText('For shops with a Content-Security-Policy').click()],
    ['settings, installed', () => page.goto(`${sites.full.url}/settings`)],
    [
      'settings, changed',
      async () => {
        await page.getByLabel('Domains').fill('');
        await press(page, 'Save settings');
        await expectText(page, 'Add the domain of the shop');
      },
    ],
  ]);
});
