'use client';
// Each question that is asked now with what it costs and what it brings, in words.
import { useFormatter, useTranslations } from 'next-intl';
import type { QuizArm } from './quiz-panels';
import type { Share } from './share-cell';
import { useQuizNames, type QuizQuestion } from './use-quiz-names';

export interface WorthRow {
  key: string;
  name: string;
  /** Who left at its step, of those who saw it; null: too few to say a share. */
  lost: number | null;
  left: Share | null;
  /** How much its answer says of the outcome, of all there is to know, 0–1; null: too early, or nothing to go by. */
  says: number | null;
  /** bits; as `says`. */
  bits: number | null;
  outcome: string;
  goal: string;
  verdict: QuizQuestion['worth']['verdict'];
  /** Of words it is only known that there are some. */
  isWords: boolean;
}

export function useWorthRows(arm: QuizArm): WorthRow[] {
  const t = useTranslations('results.quiz');
  const format = useFormatter();
  const names = useQuizNames();
  const percent = (share: number) => format.number(share, 'share');

  /** Lowest and highest rate of the goal among answers that enough visitors gave. */
  function spread({ answers }: QuizQuestion): string {
    const rates = answers.flatMap(({ goal }) => (goal.interval ? [goal.count / goal.of] : []));
    return rates.length < 2
      ? t('differs')
      : t('spread', { low: percent(Math.min(...rates)), high: percent(Math.max(...rates)) });
  }

  return arm.steps.flatMap(({ left, questions }) =>
    questions
      .filter(({ isGone }) => !isGone)
      .map((question): WorthRow => {
        const { outcome, goal, verdict } = question.worth;
        const isKnown = outcome !== undefined && outcome.isEnough && outcome.of > 0;
        const says = isKnown ? outcome.bits / outcome.of : null;
        const ofOutcome = () => {
          if (!outcome) return t(question.kind === 'text' ? 'notWeighed' : 'worth.early');
          if (!outcome.isEnough) return t('worth.early');
          if (outcome.of === 0) return t('oneOutcome');
          return outcome.isBeyondChance
            ? t('saysShare', { share: percent(outcome.bits / outcome.of), bits: outcome.bits })
            : t('nothing');
        };
        const ofGoal = () => {
          if (!goal) return t(question.kind === 'text' ? 'notWeighed' : 'worth.early');
          if (!goal.isEnough) return t('worth.early');
          return goal.isBeyondChance ? spread(question) : t('noDifference');
        };
        return {
          key: question.id,
          name: names.question(question),
          lost: left?.interval ? left.count / left.of : null,
          left,
          says,
          bits: isKnown ? outcome.bits : null,
          outcome: ofOutcome(),
          goal: ofGoal(),
          verdict,
          isWords: question.kind === 'text',
        };
      }),
  );
}
