// What a link to results shows to whoever has it: figures, and nothing about a person.
import { authoriseShare } from '../access/scope';
import type { App } from '../app';
import { getOverview, type OverviewView } from '../results/get-overview';
import { getResults, type AskedPeriod, type ResultsView } from '../results/get-results';
import { getQuiz, type QuizView } from '../results/quiz/get-quiz';
import { findSite } from '../sites/find-site';

export type SharedView = {
  site: { name: string; timeZone: string; currency: string };
  /** ms. */
  expiresAt: number;
} & (
  | {
      kind: 'campaign';
      /** Without pages, audiences and segments: what shops write into their addresses and names is not known. */
      results: ResultsView;
      /** What came of its quizzes: how many gave which answer. What visitors wrote is no part of any figure. Null: it has none. */
      quiz: QuizView | null;
    }
  | {
      kind: 'overview';
      /** Without what the team should look at. */
      overview: Omit<OverviewView, 'attention'>;
    }
);

/** A link in use is noted once in this time, ms. */
const NOTED_EVERY = 3_600_000;

/** @throws AppError `invalid-token`; `not-found` when the campaign was deleted */
export async function getShared(app: App, token: string, asked: AskedPeriod): Promise<SharedView> {
  const now = app.now();
  const { scope, target, linkId } = await authoriseShare(app.db, token, now);
  const { name, timeZone, currency } = await findSite(app, scope, target.siteId);
  await app.db.shareLink.updateMany({
    where: { id: linkId, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: new Date(now - NOTED_EVERY) } }] },
    data: { lastUsedAt: new Date(now) },
  });
  const view = { site: { name, timeZone, currency }, expiresAt: target.expiresAt };
  if (target.campaignId === null) {
    const { attention: _, ...overview } = await getOverview(app, scope, target.siteId);
    return { ...view, kind: 'overview', overview };
  }
  const results = await getResults(app, scope, target.campaignId, asked);
  const by = { ...results.by, page: [], audience: [], segment: [] };
  const quiz = results.campaign.hasQuiz ? await getQuiz(app, scope, target.campaignId, asked) : null;
  return { ...view, kind: 'campaign', results: { ...results, by, audienceNames: {} }, quiz };
}
