// The test function of every browser test: a server per worker, a signed-in owner on request, and no silent errors.
import { test as base, expect, type Page } from '@playwright/test';
import { startBeckon, type BeckonServer } from './beckon-server';
import { OwnerApi } from './owner-api';

interface TestFixtures {
  /** A page whose context is signed in as the owner. */
  ownerPage: Page;
  /** Messages that are expected in this test; everything else fails it. */
  allowedErrors: RegExp[];
}
interface WorkerFixtures {
  beckon: BeckonServer;
  api: OwnerApi;
}

export const test = base.extend<TestFixtures & { errorGuard: void }, WorkerFixtures>({
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
  allowedErrors: [[], { option: true }],
  ownerPage: async ({ page, context, beckon, api }, provide) => {
    await context.addCookies(api.cookies.map((cookie) => ({ ...cookie, url: beckon.url })));
    await provide(page);
  },
  /** Uncaught errors, console errors and policy violations fail a test on whatever page they happen. */
  errorGuard: [
    async ({ context, allowedErrors }, provide) => {
      const errors: string[] = [];
      context.on('weberror', (error) => errors.push(String(error.error())));
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
      });
      await provide();
      expect(errors.filter((error) => !allowedErrors.some((allowed) => allowed.test(error)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
