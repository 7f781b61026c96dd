// A rule as it starts out, and which kinds there are to choose from: none that asks about what the quiz does not have.
import { TOTAL, type QuizRule } from '@/core/quiz/quiz';
import { gridScales } from './grid';
import type { QuizDesk } from './quiz-desk';

type RuleKind = QuizRule['kind'];
type Known = Pick<QuizDesk, 'quiz' | 'questions'>;

export const choices = ({ questions }: Pick<Known, 'questions'>) =>
  questions.filter(({ kind }) => kind === 'one' || kind === 'many');
export const numbers = ({ questions }: Pick<Known, 'questions'>) =>
  questions.filter(({ kind }) => kind === 'number');

export function ruleKinds(known: Known, withGroups: boolean): RuleKind[] {
  return [
    ...(choices(known).length > 0 ? (['chose'] as const) : []),
    ...(numbers(known).length > 0 ? (['number'] as const) : []),
    ...(known.questions.length > 0 ? (['answered'] as const) : []),
    'score',
    'trait',
    'segment',
    ...(withGroups ? (['all', 'any', 'none'] as const) : []),
  ];
}

export function newRule(kind: RuleKind, known: Known): QuizRule {
  switch (kind) {
    case 'all':
    case 'any':
    case 'none':
      return { kind, of: [newRule(ruleKinds(known, false)[0] ?? 'segment', known)] };
    case 'chose':
      return { kind, question: choices(known)[0]?.id ?? '', how: 'any', options: [] };
    case 'number':
      return { kind, question: numbers(known)[0]?.id ?? '', from: null, to: null };
    case 'answered':
      return { kind, question: known.questions[0]?.id ?? '' };
    case 'score':
      return { kind, scale: gridScales(known.quiz)[0] ?? TOTAL, from: 1, to: null };
    case 'trait':
      return { kind, name: '', values: [] };
    case 'segment':
      return { kind, segment: '' };
  }
}
