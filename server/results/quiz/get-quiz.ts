// The quizzes of a campaign: how far visitors get, what they answer, what it concludes, and what came of it.
import { HOLDOUT } from '@/core/assignment';
import type { CampaignDocument } from '@/core/campaign/document';
import { parsePeriod } from '@/core/period';
import type { ReadScope } from '../../access/scope';
import type { App } from '../../app';
import { findCampaign } from '../../campaigns/find-campaign';
import { readDocument, readDocumentIfSound } from '../../campaigns/read-document';
import { findSpan } from '../find-span';
import { listArms } from '../list-arms';
import { makeQuiz, type QuizOfArm } from './make-quiz';
import { nameQuiz, type NamedQuiz } from './name-quiz';

export interface QuizView {
  /** Of each variant that has or had a quiz, in the order of their letters. */
  arms: (QuizOfArm & { arm: string; name: string; letter: string })[];
  /** The figures are of whole phases: an hour or a day that was asked for makes no difference. */
  isOfAllTime: boolean;
}

/** Releases in which names are looked for that the newest one does not have. */
const EARLIER_RELEASES = 20;

/** @param asked `period` as core/period writes it @throws AppError `not-found` */
export async function getQuiz(
  app: App,
  scope: ReadScope,
  campaignId: string,
  asked: { period?: string | undefined } = {},
): Promise<QuizView> {
  const { site } = await findCampaign(app, scope, campaignId);
  const [phases, releases] = await Promise.all([
    app.db.phase.findMany({ where: { campaignId }, orderBy: { number: 'asc' } }),
    app.db.release.findMany({
      where: { campaignId },
      orderBy: { number: 'desc' },
      take: EARLIER_RELEASES,
      select: { document: true },
    }),
  ]);
  const [newest, ...older] = releases;
  if (!newest) return { arms: [], isOfAllTime: false };
  const published = readDocument(newest.document);
  const earlier = older.flatMap(({ document }) => readDocumentIfSound(document) ?? []);
  const goal = published.goal.kind;
  const named = (arm: string) => ({
    now: quizOf(published, arm),
    earlier: earlier.flatMap((document) => quizOf(document, arm) ?? []),
  });

  const found = findSpan(
    parsePeriod(asked.period),
    phases.map(({ number, startedAt, endedAt }) => ({
      number,
      startedAt: startedAt.getTime(),
      endedAt: endedAt?.getTime() ?? null,
    })),
    app.now(),
    site.timeZone,
  );
  const ids = phases
    .filter(({ number }) => found?.phase === undefined || found.phase === number)
    .map(({ id }) => id);
  const [figures, steps, quiz, question, answer, outcome] = await Promise.all([
    app.store.figures(site.id, ids),
    app.store.steps(site.id, ids),
    app.store.quiz(site.id, ids),
    app.store.figuresBy(site.id, ids, 'question'),
    app.store.figuresBy(site.id, ids, 'answer'),
    app.store.figuresBy(site.id, ids, 'outcome'),
  ]);
  const by = { question, answer, outcome };
  const arms = listArms(published, phases, figures, site.currency).filter(({ id }) => id !== HOLDOUT);
  return {
    arms: arms.flatMap(({ id: arm, name, letter }) => {
      const names = named(arm);
      if (!names.now && names.earlier.length === 0) return [];
      const made = makeQuiz({ arm, ...names, figures, steps, quiz, by, goal, currency: site.currency });
      return [{ arm, name, letter, ...made }];
    }),
    isOfAllTime: found !== undefined && found.phase === undefined,
  };
}

function quizOf({ variants }: CampaignDocument, arm: string): NamedQuiz | undefined {
  const variant = variants.find(({ id }) => id === arm);
  return variant && nameQuiz(variant);
}
