// A variant's quiz as core/quiz runs it: every default written out, every question with what can be answered to it.
import type { Quiz, QuizQuestion, QuizStep, Target } from '@/core/quiz/quiz';
import type { Step, Variant } from './document';
import { questionOf } from './question-of';
import type { CampaignQuiz, QuizTarget } from './quiz';

/** Undefined: the variant has no quiz. Accepts drafts: what a way or a weight names may be gone. */
export function readQuiz({ quiz, steps }: Pick<Variant, 'quiz' | 'steps'>): Quiz | undefined {
  if (!quiz) return undefined;
  const asked = quizSteps({ quiz, steps });
  const { outcomes, exceptions, choosing, fallback } = quiz;
  return {
    steps: asked.map((step, index) => readStep(quiz, step, asked[index + 1]?.id ?? null)),
    outcomes: outcomes.map(({ id, backup }) => (backup === undefined ? { id } : { id, backup })),
    exceptions,
    choosing,
    fallback,
  };
}

/** The steps that the quiz passes through, in reading order: all but those that show an outcome. */
export function quizSteps({ quiz, steps }: Pick<Variant, 'quiz' | 'steps'>): Step[] {
  const shown = new Set(quiz?.outcomes.map(({ step }) => step));
  return steps.filter(({ id }) => !shown.has(id));
}

function readStep(quiz: CampaignQuiz, step: Step, next: Target): QuizStep {
  const turn = quiz.flow.find((one) => one.step === step.id);
  return {
    id: step.id,
    questions: step.blocks.flatMap((block): QuizQuestion[] => {
      const question = questionOf(block);
      if (!question) return [];
      const base = {
        id: block.id,
        weights: quiz.weights
          .filter((one) => one.question === block.id)
          .map(({ answer, scale, weight }) => ({ answer, scale, weight })),
      };
      const bands = quiz.bands.find((one) => one.question === block.id)?.bands ?? [];
      return [question.kind === 'number' ? { ...base, ...question, bands } : { ...base, ...question }];
    }),
    ...(turn?.skip && { skip: turn.skip }),
    ways: turn?.ways.map(({ when, to }) => ({ when, to: targetOf(to, next) })) ?? [],
    otherwise: turn ? targetOf(turn.otherwise, next) : next,
  };
}

function targetOf(target: QuizTarget, next: Target): Target {
  switch (target.kind) {
    case 'next':
      return next;
    case 'step':
      return target.step;
    case 'end':
      return null;
  }
}
