// A fresh server with its first owner, and a browser, for one piece of work outside the test runner.
import type { Browser } from '@playwright/test';
import { startBeckon, type BeckonServer } from './beckon-server';
import { launchChromium } from './launch-chromium';
import { OwnerApi } from './owner-api';

export interface Workplace {
  beckon: BeckonServer;
  api: OwnerApi;
  browser: Browser;
}

/** Both end with the work, whether it succeeds or not. */
export async function withBeckon<Result>(work: (place: Workplace) => Promise<Result>): Promise<Result> {
  const beckon = await startBeckon();
  try {
    const browser = await launchChromium();
    try {
      return await work({ beckon, browser, api: await OwnerApi.setUp(beckon) });
    } finally {
      await browser.close();
    }
  } finally {
    await beckon.stop();
  }
}
