// What the builder costs its owner: JavaScript until a page works, and the time from a keystroke to the changed preview.
import type { BrowserContext, Page } from '@playwright/test';
import { withBeckon } from '../e2e/support/with-beckon';
import { quantile, type Table } from './report';

const SENTENCE = 'Pieces from the next firing, before they reach the shelf';

/** Bytes of script as transferred until the network is quiet, cold cache. */
async function firstLoadScript(
  context: BrowserContext,
  url: string,
): Promise<{ bytes: number; files: number }> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const scripts = new Set<string>();
  let bytes = 0;
  session.on(
    'Network.responseReceived',
    ({ requestId, type }) => void (type === 'Script' && scripts.add(requestId)),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.close();
  return { bytes, files: scripts.size };
}

/** Milliseconds from each key press to the frame after the canvas changed. */
async function keystrokeToPreview(page: Page, editorUrl: string): Promise<number[]> {
  await page.goto(editorUrl);
  await page.locator('iframe').contentFrame().getByRole('dialog').waitFor();
  await page
    .getByRole('treeitem', { name: /Heading/ })
    .first()
    .click();
  const field = page.getByRole('textbox', { name: 'Text', exact: true });
  await field.fill('');
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keystrokes: times });
    const host = document.querySelector('iframe')?.contentDocument?.querySelector('beckon-campaign');
    let pressedAt = 0;
    document.addEventListener('keydown', () => (pressedAt = performance.now()), true);
    if (!host?.shadowRoot) throw new Error('The canvas shows no campaign.');
    new MutationObserver(() => {
      if (pressedAt === 0) return;
      const started = pressedAt;
      pressedAt = 0;
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - started)));
    }).observe(host.shadowRoot, { childList: true, subtree: true, characterData: true });
  });
  await field.pressSequentially(SENTENCE, { delay: 60 });
  return page.evaluate(() => (window as Window & { keystrokes?: number[] }).keystrokes ?? []);
}

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(0);

/** The page that carries nothing of its own. */
export const EMPTY_PAGE = 'not found (an empty page)';

function pagesOf(url: string, { siteId, campaignId }: { siteId: string; campaignId: string }) {
  const campaigns = `${url}/sites/${siteId}/campaigns`;
  return {
    [EMPTY_PAGE]: `${url}/nowhere`,
    campaigns,
    editor: `${campaigns}/${campaignId}/edit`,
    results: `${campaigns}/${campaignId}/results`,
    leads: `${url}/sites/${siteId}/leads`,
    settings: `${url}/sites/${siteId}/settings`,
  };
}

/** Script that each page of the builder loads at first, by the page's name. */
async function firstLoads(
  context: BrowserContext,
  pages: ReturnType<typeof pagesOf>,
): Promise<Map<string, { bytes: number; files: number }>> {
  const loads = new Map<string, { bytes: number; files: number }>();
  for (const [name, url] of Object.entries(pages)) loads.set(name, await firstLoadScript(context, url));
  return loads;
}

/** With a server and an owner's browser of their own. */
async function asOwner<T>(
  measure: (context: BrowserContext, pages: ReturnType<typeof pagesOf>) => Promise<T>,
): Promise<T> {
  return withBeckon(async ({ beckon, api, browser }) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies(api.cookies.map((cookie) => ({ ...cookie, url: beckon.url })));
    return measure(context, pagesOf(beckon.url, await api.demoSite()));
  });
}

export const measureFirstLoads = () => asOwner(firstLoads);

export async function measureBuilder(): Promise<Table[]> {
  return asOwner(async (context, pages) => {
    const loads = await firstLoads(context, pages);
    const rows = [...loads].map(([page, { bytes, files }]) => ({
      page,
      'script kB (gzip)': kilobytes(bytes),
      files,
    }));
    const times = await keystrokeToPreview(await context.newPage(), pages.editor);
    return [
      { title: 'Builder: JavaScript at first load', rows },
      {
        title: 'Builder: keystroke to changed preview',
        rows: [
          {
            keys: times.length,
            'p50 ms': quantile(times, 0.5).toFixed(1),
            'p95 ms': quantile(times, 0.95).toFixed(1),
          },
        ],
      },
    ];
  });
}
