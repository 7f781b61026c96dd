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
    ['forgotten password', () => page.goto(`${beckon.url}/forgot`)],
    ['invitation that is not valid', () => page.goto(`${beckon.url}/invite/x`)],
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

test.describe('what a shopper opens from a mail', () => {
  test.use({ allowedErrors: /status of 404 .*\/confirm\/nothing/ });

  test('a link to confirm an address that leads nowhere', async ({ page, beckon }) => {
    await checkScreens(page, [['nowhere', () => page.goto(`${beckon.url}/confirm/nothing`)]]);
  });
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
    ['team', () => page.goto(`${sites.empty.url}/settings/team`)],
    [
      'team, invited',
      async () => {
        await page.getByLabel('E-mail').fill('grace@example.com');
        await press(page, 'Make invitation link');
        await expectText(page, 'it is shown only once');
      },
    ],
    [
      'activity',
      async () => {
        await page.goto(`${sites.empty.url}/settings/activity`);
        await expectText(page, 'grace@example.com');
      },
    ],
    ['mail of the server', () => page.goto(`${beckon.url}/server`)],
    ['new workspace', () => page.goto(`${beckon.url}/workspaces/new`)],
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
    ['own visits', () => page.goto(`${sites.empty.url}/settings/visits`)],
    [
      'status',
      async () => {
        await page.goto(`${sites.empty.url}/settings/status`);
        await expectText(page, 'The last seven days');
      },
    ],
    ['webhooks, none', () => page.goto(`${sites.empty.url}/settings/webhooks`)],
    [
      'webhook, being made',
      async () => {
        await press(page, 'New webhook');
        await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Mailing list');
        await page.getByRole('textbox', { name: 'Address' }).fill('https://localhost:8443/');
        await press(page, 'Rename a field');
      },
    ],
    [
      'webhook, tried out',
      async () => {
        await press(page, 'Create webhook');
        await press(page, 'Send a test');
        // The whole way to the socket, which is never opened.
        await expectText(page, 'the address leads into a private network');
        await press(page, 'Show secret');
        await page.getByRole('button', { name: /^New lead Test Failed/ }).click();
        await expectText(page, 'webhook-id:');
      },
    ],
    [
      'webhook, switched off',
      async () => {
        await press(page, 'Actions for Mailing list');
        await page.getByRole('menuitem', { name: 'Switch off' }).click();
        await expectText(page, 'This webhook is switched off.');
        // The word that it was done goes by itself, and may be half gone when it is looked at.
        await page.reload();
        await expectText(page, 'This webhook is switched off.');
      },
    ],
    ['webhooks', () => page.goto(`${sites.empty.url}/settings/webhooks`)],
    ['coupons, none', () => page.goto(`${sites.empty.url}/settings/coupons`)],
    [
      'coupons, being made',
      async () => {
        await press(page, 'New pool');
        await page.getByRole('textbox', { name: 'Codes' }).fill('A1\nA1');
        await expectText(page, '1 line is left out');
      },
    ],
  ]);
});
