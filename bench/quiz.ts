// What quizzes promise in time: the next question after an answer on a shop, and what the check before publishing takes.
import type { Page } from '@playwright/test';
import type { CampaignDocument } from '@/core/campaign/document';
import { readQuiz } from '@/core/campaign/read-quiz';
import { proveQuiz } from '@/core/quiz/prove';
import { withLongQuiz } from '../e2e/support/long-quiz';
import { PlainShops } from '../e2e/support/plain-shops';
import { Visitor } from '../e2e/support/visitor';
import { watchEvents } from '../e2e/support/watch-events';
import { withBeckon } from '../e2e/support/with-beckon';
import { templates } from '@/templates';
import { median, quantile, type Table } from './report';

/** Greatest time from an answer until the next question is painted, p95 at 4× CPU, ms. */
const NEXT_BUDGET = 50;
const CPU = 4;
/** Greatest time of the check of forty questions, median, ms. */
const PROOF_BUDGET = 1000;
const PROOFS = 7;

const atOnce = (document: CampaignDocument): CampaignDocument => ({
  ...document,
  triggers: { join: 'any', of: [{ kind: 'time', seconds: 0 }] },
  targeting: { kind: 'all', of: [] },
});

/** Notes ms from each press or key, as the system counts it, until the frame with another question was painted. */
function watchQuestions(page: Page): Promise<void> {
  return page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { questions: times });
    const root = document.querySelector('beckon-campaign')?.shadowRoot;
    if (!root) throw new Error('There is no quiz.');
    let answeredAt = 0;
    let before = root.querySelector('#label')?.textContent;
    for (const type of ['click', 'keydown'])
      window.addEventListener(type, (event) => (answeredAt = event.timeStamp), true);
    new MutationObserver(() => {
      const now = root.querySelector('#label')?.textContent;
      if (now === before || !now) return;
      before = now;
      const since = answeredAt;
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - since)));
    }).observe(root, { childList: true, subtree: true });
  });
}

type Answer = (page: Page, question: number) => Promise<void>;

/** A press goes on by itself; by keys one chooses with a digit, and goes on with Enter. */
const ANSWERS: Record<string, Answer> = {
  'by a press': (page, question) =>
    page.getByText(`Answer two to question ${question}`, { exact: true }).click(),
  'by keys': async (page) => {
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
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
        'From the time that the browser gave the press or key, so waiting for its turn and for the screen are in it.',
      ],
    };
    try {
      for (const [how, answer] of Object.entries(ANSWERS)) {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
        const visitor = new Visitor(await context.newPage(), await watchEvents(context));
        const { page } = visitor;
        await visitor.open(shops.open(snippet));
        await visitor.agree();
        await page.getByRole('heading', { name: 'Question 1 of 40?' }).waitFor();
        await watchQuestions(page);
        const session = await context.newCDPSession(page);
        await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
        for (let question = 1; question < 40; question++) {
          await answer(page, question);
          await page.getByRole('heading', { name: `Question ${question + 1} of 40?` }).waitFor();
          await page.waitForTimeout(100);
        }
        const times = await page.evaluate(
          () => (window as Window & { questions?: number[] }).questions ?? [],
        );
        const slow = quantile(times, 0.95);
        table.rows.push({
          answered: how,
          questions: times.length,
          'p50 ms': median(times).toFixed(1),
          'p95 ms': slow.toFixed(1),
          promised: `≤ ${NEXT_BUDGET}`,
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
