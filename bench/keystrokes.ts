// From a key pressed in the editor to the canvas that shows it.
import type { BrowserContext, Page } from '@playwright/test';
import { quantile, type Table } from './report';

const SENTENCE = 'Pieces from the next firing, before they reach the shelf';
/** Greatest time until the change is painted, p95, ms. */
const BUDGET = 16;

/** Milliseconds from each key press until the frame in which the canvas changed was painted. */
async function keystrokeToPaint(page: Page, editorUrl: string): Promise<number[]> {
  await page.goto(editorUrl, { waitUntil: 'networkidle' });
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

/** Types a sentence on a screen that paints 60 times a second, the wait for its turn included. */
export async function measureKeystrokes(context: BrowserContext, editorUrl: string): Promise<Table> {
  const times = await keystrokeToPaint(await context.newPage(), editorUrl);
  const slow = quantile(times, 0.95);
  return {
    title: 'Builder: from a keystroke to the painted canvas',
    rows: [
      {
        keys: times.length,
        'p50 ms': quantile(times, 0.5).toFixed(1),
        'p95 ms': slow.toFixed(1),
        promised: `≤ ${BUDGET}`,
      },
    ],
    overBudget:
      slow > BUDGET ? [`a keystroke takes ${slow.toFixed(1)} ms until it is painted, at most ${BUDGET}`] : [],
  };
}
