'use client';
// What questions, answers and outcomes are called, also those that nobody named or that are gone.
import { useFormatter, useTranslations } from 'next-intl';
import type { QuizArm } from './quiz-panels';

type QuizStep = QuizArm['steps'][number];
export type QuizQuestion = QuizStep['questions'][number];
export type QuizAnswer = QuizQuestion['answers'][number];
export type QuizOutcome = QuizArm['outcomes'][number];

interface QuizNames {
  /** @param place of the step in the quiz, from 0 */
  step: (step: QuizStep, place: number) => string;
  question: (question: QuizQuestion) => string;
  answer: (answer: QuizAnswer) => string;
  outcome: (outcome: QuizOutcome) => string;
}

export function useQuizNames(): QuizNames {
  const t = useTranslations('results.quiz');
  const format = useFormatter();
  const gone = (name: string, isGone: boolean) => (isGone ? t('gone', { name }) : name);
  const question = ({ label, isGone }: QuizQuestion) =>
    label === '' ? t(isGone ? 'questionGone' : 'questionUnnamed') : gone(label, isGone);
  const span = (from: number | null, to: number | null) => {
    if (from === null) return to === null ? t('anyNumber') : t('upTo', { to: format.number(to) });
    return to === null
      ? t('atLeast', { from: format.number(from) })
      : t('fromTo', { from: format.number(from), to: format.number(to) });
  };
  return {
    question,
    step(step, place) {
      const [first, ...others] = step.questions;
      if (first && others.length === 0) return question(first);
      return step.name || t('step', { number: place + 1 });
    },
    answer({ name, isGone }) {
      switch (name.kind) {
        case 'words':
          return gone(name.words || t('answerUnnamed'), isGone);
        case 'agreed':
          return t('agreed');
        case 'number':
          return format.number(name.number);
        case 'span':
          return gone(span(name.from, name.to), isGone);
        case 'any':
          return t('answered');
        case 'gone':
          return t('answerGone');
      }
    },
    outcome: ({ name, isGone }) =>
      name === '' ? t(isGone ? 'outcomeGone' : 'outcomeUnnamed') : gone(name, isGone),
  };
}
