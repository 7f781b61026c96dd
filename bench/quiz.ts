// What quizzes promise in time: the next question after an answer on a shop, and what the check before publishing takes.
import type { Page } from '@playwright/test';
import type { CampaignDocument } from '@/core/campaign/document';
import { readQuiz } from '@/core/campaign/read-quiz';
import { proveQuiz } from '@/core/quiz/prove';
import type { BeckonApi } from '@/embed/api';
import { withLongQuiz } from '../e2e/support/long-quiz';
import { PlainShops } from '../e2e/support/plain-shops';
import { withBeckon } from '../e2e/support/with-beckon';
import { templates } from '@/templates';
import { median, quantile, type Table } from './report';

/** Greatest time from an answer until the next question is painted, p95 at 4× CPU, ms. */
const NEXT_BUDGET = 50;
const CPU = 4;
/** ms; a screen's. */
const FRAME = 1000 / 60;
/** Greatest time of the check of forty questions, median, ms. */
const PROOF_BUDGET = 1000;
const PROOFS = 7;
const AGREED = { statistics: true, personalisation: true, marketing: true };

const atOnce = (document: CampaignDocument): CampaignDocument => ({
  ...document,
  triggers: { join: 'any', of: [{ kind: 'time', seconds: 0 }] },
  targeting: { kind: 'all', of: [] },
});

interface Watched extends Window {
  /** ms from each answer, as the system timed it, until the frame with another question was painted. */
  questions: number[];
}

/** Said to the console once a question is painted: to be asked would be work of its own. */
const PAINTED = 'painted';

function watchQuestions(page: Page): Promise<void> {
  return page.evaluate((painted) => {
    const watched = window as unknown as Watched;
    const root = document.querySelector('beckon-campaign')?.shadowRoot;
    if (!root) throw new Error('There is no quiz.');
    let answeredAt = 0;
    let before = root.querySelector('#label')?.textContent;
    watched.questions = [];
    for (const type of ['click', 'keydown'])
      window.addEventListener(type, (event) => (answeredAt = event.timeStamp), true);
    new MutationObserver(() => {
      const now = root.querySelector('#label')?.textContent;
      if (now === before || !now) return;
      before = now;
      const since = answeredAt;
      requestAnimationFrame(() =>
        setTimeout(() => {
          watched.questions.push(performance.now() - since);
          console.debug(painted);
        }),
      );
    }).observe(root, { childList: true, subtree: true });
  }, PAINTED);
}

/** ms of the main thread's CPU. */
interface Work {
  /** Script, style and layout: what the quiz decides. */
  ours: number;
  all: number;
}

/** Begins to answer; what is still to be looked for is looked for first. */
type Answer = (page: Page) => Promise<() => Promise<unknown>>;

/** A press goes on by itself; by keys one chooses with a digit, and goes on with Enter. */
const ANSWERS: Record<string, Answer> = {
  'by a press': async (page) => {
    const box = await page.locator('beckon-campaign label').nth(1).boundingBox();
    if (!box) throw new Error('There is no answer to press.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.waitForTimeout(600);
    return () => page.mouse.click(x, y);
  },
  'by keys': async (page) => {
    await page.keyboard.press('2');
    await page.waitForTimeout(100);
    return () => page.keyboard.press('Enter');
  },
};

async function measureNextQuestion(): Promise<Table> {
  return withBeckon(async ({ api, browser }) => {
    const shops = await PlainShops.start();
    const { siteId, snippet } = await api.createSite();
    const { campaignId } = await api.trpc.campaigns.create.mutate({
      siteId,
      name: 'Long',
      starter: 'gift-finder',
    });
    await api.publish(campaignId, (document) => atOnce(withLongQuiz(document, { several: false })));
    const table: Required<Table> = {
      title: `Quiz of forty questions, ${CPU}× CPU: from an answer to the painted next question`,
      rows: [],
      overBudget: [],
      notes: [
        'Work is the CPU time of script, style and layout until then, slowed down, and one frame of waiting for the screen. It gates: other programs stretch it little.',
        'All tasks: with painting, which Chromium does here without a graphics card, and with what the measuring itself costs. The clock counts from when the system gave the press or key.',
      ],
    };
    try {
      for (const [how, answer] of Object.entries(ANSWERS)) {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
        const page = await context.newPage();
        await page.goto(shops.open(snippet));
        await page.waitForFunction(() => 'explain' in (window as { beckon?: object }).beckon!);
        await page.evaluate((answers) => (window as { beckon?: BeckonApi }).beckon?.consent(answers), AGREED);
        await page.getByRole('heading', { name: 'Question 1 of 40?' }).waitFor();
        await watchQuestions(page);
        const session = await context.newCDPSession(page);
        await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
        await session.send('Performance.enable');
        await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
        const worked = async (): Promise<Work> => {
          const { metrics } = await session.send('Performance.getMetrics');
          const of = (wanted: string) => (metrics.find(({ name }) => name === wanted)?.value ?? 0) * 1000;
          return {
            ours: of('ScriptDuration') + of('RecalcStyleDuration') + of('LayoutDuration'),
            all: of('TaskDuration'),
          };
        };
        const works: Work[] = [];
        for (let question = 1; question < 40; question++) {
          const go = await answer(page);
          const before = await worked();
          const painted = page.waitForEvent('console', (said) => said.text() === PAINTED);
          await Promise.all([painted, go()]);
          const after = await worked();
          works.push({ ours: after.ours - before.ours + FRAME, all: after.all - before.all + FRAME });
        }
        const ours = works.map((work) => work.ours);
        const clock = await page.evaluate(() => (window as unknown as Watched).questions);
        const slow = quantile(ours, 0.95);
        table.rows.push({
          answered: how,
          questions: clock.length,
          'work p50 ms': median(ours).toFixed(1),
          'work p95 ms': slow.toFixed(1),
          promised: `≤ ${NEXT_BUDGET}`,
          'all tasks p95 ms': quantile(
            works.map(({ all }) => all),
            0.95,
          ).toFixed(1),
          'clock p50 ms': median(clock).toFixed(1),
          'clock p95 ms': quantile(clock, 0.95).toFixed(1),
        });
        if (slow > NEXT_BUDGET)
          table.overBudget.push(
            `Answered ${how}, the next question is painted after ${slow.toFixed(1)} ms, at most ${NEXT_BUDGET}.`,
          );
        await context.close();
      }
    } finally {
      await shops.stop();
    }
    return table;
  });
}

function measureProof(): Table {
  const starter = templates.find(({ id }) => id === 'gift-finder');
  const [variant] = starter ? withLongQuiz(starter.document()).variants : [];
  const quiz = variant && readQuiz(variant);
  if (!quiz) throw new Error('There is no quiz to check.');
  let complete = true;
  const times = Array.from({ length: PROOFS }, () => {
    const began = performance.now();
    complete &&= proveQuiz(quiz).isComplete;
    return performance.now() - began;
  });
  const usual = median(times);
  return {
    title: 'Checking a quiz of forty questions, six answers each, half of them of up to three at once',
    rows: [
      {
        'median ms': usual.toFixed(0),
        'slowest ms': Math.max(...times).toFixed(0),
        promised: `≤ ${PROOF_BUDGET}`,
        'all of it looked at': complete ? 'yes' : 'no',
      },
    ],
    overBudget: [
      ...(usual > PROOF_BUDGET
        ? [`Checking a quiz of forty questions takes ${usual.toFixed(0)} ms, at most ${PROOF_BUDGET}.`]
        : []),
      ...(complete ? [] : ['Checking a quiz of forty questions ends before all of it was looked at.']),
    ],
  };
}

export async function measureQuiz(): Promise<Table[]> {
  return [measureProof(), await measureNextQuestion()];
}
