// What Beckon costs a shop's page, beside a hand-written popup measured in the same run.
// Method: a fresh context per run, cold caches; script time from a DevTools trace; visible = the dialog has a box and opacity.
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { startBeckon } from '../e2e/support/beckon-server';
import { OwnerApi } from '../e2e/support/owner-api';
import { startBenchShop } from './embed-pages';
import { median, type Table } from './report';
import { readScriptCost, TRACE_CATEGORIES } from './trace';

interface Condition {
  name: string;
  /** CPU slow-down factor. */
  cpu: number;
  slow4g?: boolean;
}

const CONDITIONS: readonly Condition[] = [
  { name: '1× CPU', cpu: 1 },
  { name: '4× CPU', cpu: 4 },
  { name: '6× CPU', cpu: 6 },
  { name: 'slow 4G, 4× CPU', cpu: 4, slow4g: true },
];
const SETTLE_MS = 1500;
const OBSERVER = fileURLToPath(new URL('observe-page.js', import.meta.url));

interface Sample {
  requests: number;
  bytes: number;
  script: number;
  blocking: number;
  visible: number | null;
  shift: number;
}

declare global {
  interface Window {
    bench: { visibleAt: number | null; shift: number };
  }
}

async function prepare(context: BrowserContext, page: Page, condition: Condition): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: condition.cpu });
  if (condition.slow4g) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 562.5,
      downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
      uploadThroughput: (750 * 1024 * 0.9) / 8,
    });
  }
}

/** One cold load. `isOurs` picks the requests and scripts that count. */
async function load(
  browser: Browser,
  url: string,
  isOurs: (url: string) => boolean,
  condition: Condition,
  waitsForPopup: boolean,
): Promise<Sample> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript({ path: OBSERVER });
  await prepare(context, page, condition);
  const transfers: { url: string; bytes: number; finishedAt: number }[] = [];
  const pending: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    if (!isOurs(request.url()) || request.method() !== 'GET') return;
    const finishedAt = Date.now();
    pending.push(
      request
        .sizes()
        .then(
          (sizes) => void transfers.push({ url: request.url(), bytes: sizes.responseBodySize, finishedAt }),
        ),
    );
  });
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await page.goto(url, { waitUntil: 'load' });
  if (waitsForPopup)
    await page.waitForFunction(() => window.bench.visibleAt !== null, undefined, { timeout: 30_000 });
  else await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), SETTLE_MS);
  const cost = readScriptCost(await browser.stopTracing(), isOurs);
  const seen = await page.evaluate(() => {
    const first = performance
      .getEntriesByType('resource')
      .find((entry) => /\/s\/[^/]+\.js$|\/floor\.js$/.test(entry.name));
    return {
      visible: window.bench.visibleAt === null ? null : window.bench.visibleAt - (first?.startTime ?? 0),
      shift: window.bench.shift,
    };
  });
  await Promise.all(pending);
  await context.close();
  return {
    requests: transfers.length,
    bytes: transfers.reduce((sum, transfer) => sum + transfer.bytes, 0),
    ...cost,
    ...seen,
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** @param runs cold loads per page and condition; the medians are reported */
export async function measureEmbed({
  runs,
  conditions = CONDITIONS,
}: {
  runs: number;
  conditions?: readonly Condition[];
}): Promise<Table> {
  const beckon = await startBeckon();
  const browser = await chromium.launch({
    executablePath: process.env.BECKON_CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const api = await OwnerApi.setUp(beckon);
  const due = await api.createPublishedSite({ path: null });
  const idle = await api.createPublishedSite({ path: '/nowhere' });
  const shop = await startBenchShop({ due: due.snippet, idle: idle.snippet });
  const pages = [
    {
      name: 'floor: vanilla popup',
      path: '/floor',
      popup: true,
      isOurs: (url: string) => url.endsWith('/floor.js'),
    },
    {
      name: 'Beckon, popup at once',
      path: '/due',
      popup: true,
      isOurs: (url: string) => url.startsWith(beckon.url),
    },
    {
      name: 'Beckon, nothing due',
      path: '/idle',
      popup: false,
      isOurs: (url: string) => url.startsWith(beckon.url),
    },
  ];
  const rows: Table['rows'] = [];
  try {
    for (const condition of conditions) {
      const samples = new Map<string, Sample[]>(pages.map((page) => [page.name, []]));
      for (let run = 0; run < runs; run++)
        for (const page of pages)
          samples
            .get(page.name)
            ?.push(await load(browser, shop.url + page.path, page.isOurs, condition, page.popup));
      const floor = median((samples.get('floor: vanilla popup') ?? []).map((sample) => sample.script));
      for (const [name, list] of samples) {
        const of = (pick: (sample: Sample) => number) => round(median(list.map(pick)));
        rows.push({
          page: name,
          condition: condition.name,
          requests: of((sample) => sample.requests),
          'bytes (gzip)': of((sample) => sample.bytes),
          'script ms': of((sample) => sample.script),
          'ratio to floor': round(of((sample) => sample.script) / floor),
          'blocking ms': of((sample) => sample.blocking),
          'visible ms': list[0]?.visible === null ? '–' : of((sample) => sample.visible ?? 0),
          'layout shift': of((sample) => sample.shift),
        });
      }
    }
  } finally {
    await browser.close();
    shop.close();
    await beckon.stop();
  }
  return { title: `Embed: medians of ${runs} cold loads`, rows };
}
