// axe on pages that are not there, and on what owners see when the server fails.
import path from 'node:path';
import Database from 'better-sqlite3';
import { startBeckon } from '../support/beckon-server';
import { checkScreens, expectText } from '../support/check-screens';
import { OwnerApi } from '../support/owner-api';
import { expect, test } from '../support/test';

test.describe('nothing there', () => {
  test.use({ allowedErrors: /status of 404/ });
  test('in the shop, in the builder, and inside a site', async ({ ownerPage: page, beckon }) => {
    await checkScreens(page, [
      ['in the shop', () => page.goto(`${beckon.demoUrl}/no-such-page`)],
      ['in the builder', () => page.goto(`${beckon.url}/nowhere`)],
      ['inside', () => page.goto(`${beckon.url}/sites/nowhere/campaigns`)],
    ]);
  });
});

test.describe('when the server fails', () => {
  // React tells the console that a server component threw.
  test.use({ allowedErrors: /status of 500|React error #441/ });

  test('a draft and a page that cannot be shown', async ({ page, context }) => {
    // Its own server: the database is spoilt here.
    const server = await startBeckon();
    try {
      const api = await OwnerApi.setUp(server);
      await context.addCookies(api.cookies.map((cookie) => ({ ...cookie, url: server.url })));
      const { siteId, campaignId } = await api.createDraft();
      const campaigns = `${server.url}/sites/${siteId}/campaigns`;
      const database = new Database(path.join(server.dataDir, 'beckon.db'));
      await checkScreens(page, [
        [
          'a draft that cannot be read',
          async () => {
            const spoilt = database.prepare(`UPDATE "Campaign" SET "draft" = '{}' WHERE "id" = ?`);
            expect(spoilt.run(campaignId).changes).toBe(1);
            await page.goto(`${campaigns}/${campaignId}/edit`);
            await expectText(page, 'This campaign cannot be opened');
          },
        ],
        [
          'a page that cannot be shown',
          async () => {
            database.exec('ALTER TABLE "Campaign" RENAME TO "Gone"');
            await page.goto(campaigns);
            await expectText(page, 'This page could not be shown');
          },
        ],
      ]);
      database.close();
    } finally {
      await server.stop();
    }
  });
});
