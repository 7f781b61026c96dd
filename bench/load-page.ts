// One cold load of a page: what it fetched, computed and moved until its popup was seen.
// Method: a fresh context, cold caches; script time from a DevTools trace; visible = the dialog has a box and opacity.
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { countHops, type Span } from './count-hops';
import { readScriptCost, TRACE_CATEGORIES } from './trace';

export interface Condition {
  name: string;
  /** CPU slow-down factor. */
  cpu: number;
  slow4g?: boolean;
}

export interface MeasuredPage {
  name: string;
  path: string;
  /** Waits for a popup; else for a while in which nothing happens. */
  popup: boolean;
  /** Picks the requests and scripts that count. */
  isOurs(url: string): boolean;
}

export interface Sample {
  requests: number;
  /** Longest chain of requests that waited for each other; null without latency, where waiting cannot be told from chance. */
  hops: number | null;
  /** Response bodies as transferred. */
  bytes: number;
  /** ms of main-thread time. */
  script: number;
  /** ms beyond 50 ms per task. */
  blocking: number;
  /** ms; the most within one task. */
  longest: number;
  /** ms from the request of the first script; null for a page without a popup. */
  visible: number | null;
  /** Sum of the Layout Instability API's values. */
  shift: number;
}

declare global {
  interface Window {
    bench: { visibleAt: number | null; readShift(): Promise<number> };
  }
}

const SETTLE_MS = 1500;
const OBSERVER = fileURLToPath(new URL('observe-page.js', import.meta.url));

async function slowDown(context: BrowserContext, page: Page, { cpu, slow4g }: Condition): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (!slow4g) return;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 562.5,
    downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
    uploadThroughput: (750 * 1024 * 0.9) / 8,
  });
}

export async function loadPage(
  browser: Browser,
  origin: string,
  { path, popup, isOurs }: MeasuredPage,
  condition: Condition,
): Promise<Sample> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.addInitScript({ path: OBSERVER });
    await slowDown(context, page, condition);
    /** Bytes of each answer, by address. */
    const transfers = new Map<string, Promise<number>>();
    page.on('requestfinished', (request) => {
      if (isOurs(request.url()) && request.method() === 'GET')
        transfers.set(
          request.url(),
          request.sizes().then((sizes) => sizes.responseBodySize),
        );
    });
    await browser.startTracing(page, { categories: TRACE_CATEGORIES });
    await page.goto(origin + path, { waitUntil: 'load' });
    if (popup)
      await page.waitForFunction(() => window.bench.visibleAt !== null, undefined, { timeout: 30_000 });
    else await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), SETTLE_MS);
    const cost = readScriptCost(await browser.stopTracing(), isOurs);
    const shift = await page.evaluate(() => window.bench.readShift());
    const visibleAt = await page.evaluate(() => window.bench.visibleAt);
    const spans = (await readSpans(page)).filter(({ url }) => transfers.has(url));
    const bytes = await Promise.all(transfers.values());
    return {
      requests: transfers.size,
      hops: condition.slow4g ? countHops(spans) : null,
      bytes: bytes.reduce((sum, size) => sum + size, 0),
      ...cost,
      visible: visibleAt === null ? null : visibleAt - Math.min(...spans.map(({ start }) => start)),
      shift,
    };
  } finally {
    await context.close();
  }
}

/** When the page asked for each of its resources, and when it had them; ms on the page's clock. */
function readSpans(page: Page): Promise<(Span & { url: string })[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => ({ url: entry.name, start: entry.startTime, end: entry.startTime + entry.duration })),
  );
}
