// What the builder costs its owner: JavaScript until a page works, and the time from a keystroke to the changed preview.
import type { BrowserContext, Page } from '@playwright/test';
import type { OwnerApi } from '../e2e/support/owner-api';
import { withBeckon } from '../e2e/support/with-beckon';
import { measureKeystrokes } from './keystrokes';
import { quantile, type Table } from './report';

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

/** Blocks in the step that is dragged in, as many as one holds. */
const MANY = 200;
const MOVES = 120;
/** Greatest main-thread work per move, p95, ms. */
const MOVE_BUDGET = 8;

/** What the main thread did, ms of CPU. */
interface Work {
  /** Script, style and layout: what the editor's own code decides. */
  ours: number;
  /** All tasks, with painting, and with what asking for these figures costs. */
  all: number;
}

/** For each move of the pointer that drags a block among many, until the frame after it. */
async function dragAmongMany(page: Page, editorUrl: string): Promise<Work[]> {
  await page.goto(editorUrl, { waitUntil: 'networkidle' });
  const block = page.locator('iframe').contentFrame().locator('[data-block]').first();
  await block.waitFor();
  const from = await block.boundingBox();
  if (!from) throw new Error('The canvas shows no block.');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await session.send('Performance.enable');
  const worked = async (): Promise<Work> => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (wanted: string) => (metrics.find(({ name }) => name === wanted)?.value ?? 0) * 1000;
    return {
      ours: of('ScriptDuration') + of('RecalcStyleDuration') + of('LayoutDuration'),
      all: of('TaskDuration'),
    };
  };
  const expression = 'new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))';
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 60, { steps: 4 });
  const moves: Work[] = [];
  for (let move = 0; move < MOVES; move += 1) {
    const before = await worked();
    // Up and down over the blocks in sight, away from the edges, where the campaign would scroll as well.
    await page.mouse.move(from.x + 60 + (move % 7), 300 + ((move * 37) % 300));
    await session.send('Runtime.evaluate', { expression, awaitPromise: true });
    const after = await worked();
    moves.push({ ours: after.ours - before.ours, all: after.all - before.all });
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return moves;
}

/** A draft whose first step is full. */
async function longDraft(api: OwnerApi): Promise<{ siteId: string; campaignId: string }> {
  const { siteId, campaignId } = await api.createDraft();
  const { revision, document } = await api.trpc.campaigns.get.query({ campaignId });
  const [variant, ...variants] = document.variants;
  const [step, ...steps] = variant?.steps ?? [];
  if (!variant || !step) throw new Error('The starter has a step.');
  const blocks = Array.from({ length: MANY }, (_, index) => ({
    id: `text-${index}`,
    kind: 'text' as const,
    text: `Line ${index} of a very long popup`,
    align: 'start' as const,
    tone: 'normal' as const,
  }));
  await api.trpc.campaigns.saveDraft.mutate({
    campaignId,
    revision,
    document: {
      ...document,
      variants: [{ ...variant, steps: [{ ...step, blocks }, ...steps] }, ...variants],
    },
  });
  return { siteId, campaignId };
}

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(0);

/** The page that carries nothing of its own. */
export const EMPTY_PAGE = 'not found (an empty page)';

function pagesOf(
  url: string,
  { siteId, campaignId, experimentId }: { siteId: string; campaignId: string; experimentId: string },
) {
  const campaigns = `${url}/sites/${siteId}/campaigns`;
  return {
    [EMPTY_PAGE]: `${url}/nowhere`,
    campaigns,
    editor: `${campaigns}/${campaignId}/edit`,
    results: `${campaigns}/${campaignId}/results`,
    leads: `${url}/sites/${siteId}/leads`,
    settings: `${url}/sites/${siteId}/settings`,
    experiments: `${url}/sites/${siteId}/experiments`,
    experiment: `${url}/sites/${siteId}/experiments/${experimentId}`,
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
  measure: (
    context: BrowserContext,
    pages: ReturnType<typeof pagesOf>,
    openLongDraft: () => Promise<string>,
  ) => Promise<T>,
): Promise<T> {
  return withBeckon(async ({ beckon, api, browser }) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies(api.cookies.map((cookie) => ({ ...cookie, url: beckon.url })));
    const demo = await api.demoSite();
    const { experimentId } = await api.trpc.experiments.create.mutate({
      ...demo,
      name: 'Gift or discount',
      kind: 'variants',
    });
    const openLongDraft = async () => pagesOf(beckon.url, { ...(await longDraft(api)), experimentId }).editor;
    return measure(context, pagesOf(beckon.url, { ...demo, experimentId }), openLongDraft);
  });
}

export const measureFirstLoads = () => asOwner((context, pages) => firstLoads(context, pages));

export async function measureBuilder(): Promise<Table[]> {
  return asOwner(async (context, pages, openLongDraft) => {
    const loads = await firstLoads(context, pages);
    const rows = [...loads].map(([page, { bytes, files }]) => ({
      page,
      'script kB (gzip)': kilobytes(bytes),
      files,
    }));
    const keystrokes = await measureKeystrokes(context, pages.editor);
    const moves = await dragAmongMany(await context.newPage(), await openLongDraft());
    const ours = moves.map((move) => move.ours);
    const every = moves.map((move) => move.all);
    const slow = quantile(ours, 0.95);
    return [
      { title: 'Builder: JavaScript at first load', rows },
      keystrokes,
      {
        title: `Builder: drag among ${MANY} blocks, work per pointer move`,
        rows: [
          {
            moves: moves.length,
            'p50 ms': quantile(ours, 0.5).toFixed(1),
            'p95 ms': slow.toFixed(1),
            'all tasks p50': quantile(every, 0.5).toFixed(1),
            'all tasks p95': quantile(every, 0.95).toFixed(1),
          },
        ],
        notes: [
          'CPU time of script, style and layout, which gates. All tasks: with painting, which Chromium does here without a graphics card, and with what the measuring itself costs.',
        ],
        overBudget:
          slow > MOVE_BUDGET
            ? [
                `a move while dragging among ${MANY} blocks takes ${slow.toFixed(1)} ms, at most ${MOVE_BUDGET}`,
              ]
            : [],
      },
    ];
  });
}
