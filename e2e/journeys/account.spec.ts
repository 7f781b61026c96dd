// Coming in, going out, and keeping others out.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { startBeckon, type BeckonServer } from '../support/beckon-server';
import { enter } from '../support/enter';
import { environmentWith } from '../support/environment';
import { OWNER, OwnerApi } from '../support/owner-api';
import { expect, test } from '../support/test';

// Its own server: passwords change here.
let server: BeckonServer;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  server = await startBeckon();
  await OwnerApi.setUp(server);
});
test.afterAll(async () => {
  await server.stop();
});

const password = (page: Page, name = 'Password') => page.getByRole('textbox', { name, exact: true });

async function signIn(page: Page, words: string): Promise<void> {
  await page.goto(`${server.url}/login`);
  await enter(page.getByLabel('E-mail'), OWNER.email);
  await enter(password(page), words);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
const campaigns = (page: Page) => page.getByRole('heading', { name: 'Campaigns' });

test('signing out ends the session; the way back leads to where one was going', async ({ page }) => {
  await signIn(page, OWNER.password);
  await expect(campaigns(page)).toBeVisible();
  const inside = page.url();
  await page
    .getByRole('button', { name: /^Account of/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in to Beckon' })).toBeVisible();
  await page.goto(inside);
  await expect(page).toHaveURL(/\/login\?next=/);
  await enter(page.getByLabel('E-mail'), OWNER.email);
  await enter(password(page), OWNER.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(inside);
});

test.describe('a wrong password', () => {
  test.use({ allowedErrors: /status of 401/ });
  test('is refused in words that tell nothing about the account', async ({ page }) => {
    await signIn(page, 'not-the-password');
    await expect(page.getByText('E-mail and password do not match an account here.')).toBeVisible();
    await expect(page.getByLabel('E-mail')).toHaveValue(OWNER.email);
  });
});

test('what is typed before the page is ready stays, and a press is kept', async ({ page }) => {
  // The scripts of the page come only when the form has been filled in and sent.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${server.url}/login`, { waitUntil: 'commit' });
  await page.getByLabel('E-mail').fill(OWNER.email);
  await password(page).fill(OWNER.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect(new URL(page.url()).search, 'no password in an address').toBe('');
  release();
  await expect(campaigns(page)).toBeVisible();
});

test('a new password signs every other browser out', async ({ page, browser }) => {
  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, OWNER.password);
  await expect(campaigns(elsewhere)).toBeVisible();
  await signIn(page, OWNER.password);
  await expect(campaigns(page)).toBeVisible();
  await page.goto(`${server.url}/account`);
  await enter(password(page, 'Current password'), OWNER.password);
  await enter(password(page, 'New password'), 'glaze-and-kiln-43');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Password changed')).toBeVisible();
  await expect(password(page, 'New password')).toHaveValue('');

  await elsewhere.reload();
  await expect(elsewhere.getByRole('heading', { name: 'Sign in to Beckon' })).toBeVisible();
  await elsewhere.context().close();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible();
});

test.describe('a printed reset link', () => {
  test.use({ allowedErrors: /status of 400/ });
  test('sets a new password once', async ({ page, browser }) => {
    const { stdout } = await promisify(execFile)(
      'npm',
      ['run', '--silent', 'reset-password', '--', OWNER.email],
      {
        cwd: fileURLToPath(new URL('../..', import.meta.url)),
        env: environmentWith({ DATA_DIR: server.dataDir, PORT: new URL(server.url).port }),
      },
    );
    const link = /http\S+\/reset\?token=\S+/.exec(stdout)?.[0] ?? '';
    await page.goto(link);
    await enter(password(page, 'New password'), 'slip-and-oxide-44');
    await page.getByRole('button', { name: 'Set new password' }).click();
    await expect(page.getByText('Your new password is set. Sign in with it.')).toBeVisible();
    await signIn(page, 'slip-and-oxide-44');
    await expect(campaigns(page)).toBeVisible();

    const again = await (await browser.newContext()).newPage();
    await again.goto(link);
    await enter(password(again, 'New password'), 'somebody-elses-45');
    await again.getByRole('button', { name: 'Set new password' }).click();
    await expect(again.getByText('This link has expired or was used before.')).toBeVisible();
    await again.context().close();
  });
});
