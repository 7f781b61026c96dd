// The test function of every browser test: a server per worker, a signed-in owner on request, visitors, and no silent errors.
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { startBeckon, type BeckonServer } from './beckon-server';
import { openExampleSites, type ExampleSites } from './example-sites';
import { OwnerApi } from './owner-api';
import { PlainShops } from './plain-shops';
import { Visitor } from './visitor';
import { watchEvents } from './watch-events';

interface TestFixtures {
  /** A page whose context is signed in as the owner. */
  ownerPage: Page;
  /** A new visitor, with a browser context of their own. */
  newVisitor: () => Promise<Visitor>;
  /** Messages that are expected in this test; everything else fails it. */
  allowedErrors: RegExp | null;
  errors: { listen(context: BrowserContext): void };
}
interface WorkerFixtures {
  beckon: BeckonServer;
  api: OwnerApi;
  sites: ExampleSites;
  shops: PlainShops;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  beckon: [
    async ({}, provide) => {
      const server = await startBeckon();
      await provide(server);
      const code = await server.stop();
      expect(code, 'the server drains and exits 0').toBe(0);
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  api: [async ({ beckon }, provide) => provide(await OwnerApi.setUp(beckon)), { scope: 'worker' }],
  sites: [
    async ({ beckon, api }, provide) => provide(await openExampleSites(beckon, api)),
    { scope: 'worker', timeout: 60_000 },
  ],
  shops: [
    async ({}, provide) => {
      const shops = await PlainShops.start();
      await provide(shops);
      await shops.stop();
    },
    { scope: 'worker' },
  ],
  allowedErrors: [null, { option: true }],
  ownerPage: async ({ page, context, beckon, api }, provide) => {
    await context.addCookies(api.cookies.map((cookie) => ({ ...cookie, url: beckon.url })));
    await provide(page);
  },
  newVisitor: async ({ browser, errors }, provide) => {
    const contexts: BrowserContext[] = [];
    await provide(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      errors.listen(context);
      const events = await watchEvents(context);
      return new Visitor(await context.newPage(), events);
    });
    for (const context of contexts) await context.close();
  },
  /** Uncaught errors, console errors and policy violations fail a test on whatever page they happen. */
  errors: [
    async ({ context, allowedErrors }, provide) => {
      const errors: string[] = [];
      const listen = (watched: BrowserContext) => {
        watched.on('weberror', (error) => errors.push(String(error.error())));
        watched.on('console', (message) => {
          if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
        });
      };
      listen(context);
      await provide({ listen });
      expect(errors.filter((error) => !allowedErrors?.test(error))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
