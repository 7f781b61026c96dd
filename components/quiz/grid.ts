// The points of a quiz as a table: a row for each answer that can count, a column for each scale.
import { MOST, RANGE } from '@/core/campaign/limits';
import type { CampaignQuiz } from '@/core/campaign/quiz';
import { TOTAL, type Span, type Weight } from '@/core/quiz/quiz';
import type { QuestionPart } from './read-parts';

export interface GridRow {
  question: string;
  answer: string;
  /** Of a band of numbers; else the answer's words are its label. */
  span?: Span;
  label: string;
}

/** What is in the fields of a table, for what is typed, pasted and read from files. */
export type GridChange = Pick<GridRow, 'question' | 'answer'> & { scale: string; weight: Weight | undefined };

export function gridRows(quiz: CampaignQuiz, questions: readonly QuestionPart[]): GridRow[] {
  return questions.flatMap(({ id, kind, options }): GridRow[] =>
    kind === 'number'
      ? (quiz.bands.find(({ question }) => question === id)?.bands ?? []).map(({ id: answer, from, to }) => ({
          question: id,
          answer,
          span: { from, to },
          label: '',
        }))
      : options.map(({ id: answer, label }) => ({ question: id, answer, label })),
  );
}

export function gridScales({ choosing, outcomes }: CampaignQuiz): string[] {
  return choosing.by === 'total' ? [TOTAL] : outcomes.map(({ id }) => id);
}

export function weightAt(
  { weights }: CampaignQuiz,
  row: Pick<GridRow, 'question' | 'answer'>,
  scale: string,
) {
  return weights.find(
    (one) => one.question === row.question && one.answer === row.answer && one.scale === scale,
  )?.weight;
}

/** As a field shows it. */
export function writeWeight(weight: Weight | undefined): string {
  if (weight === undefined) return '';
  return weight === 'include' ? '✓' : weight === 'exclude' ? '✕' : String(weight);
}

/** What was typed: a number, a sign or a word for include and exclude, nothing; `null`: none of these. A total takes numbers alone. */
export function readWeight(text: string, scale: string): Weight | undefined | null {
  const word = text.trim().replace(',', '.').replace('−', '-').toLowerCase();
  if (word === '') return undefined;
  if (scale !== TOTAL && ['✓', 'i', 'include', 'in', 'yes'].includes(word)) return 'include';
  if (scale !== TOTAL && ['✕', 'x', 'exclude', 'ex', 'out', 'no'].includes(word)) return 'exclude';
  const number = Number(word);
  const isIn = Number.isFinite(number) && number >= RANGE.points.min && number <= RANGE.points.max;
  return isIn ? (number === 0 ? undefined : number) : null;
}

/** The later of two changes of one field counts. Beyond what a quiz can hold nothing is added. */
export function changeWeights(quiz: CampaignQuiz, changes: readonly GridChange[]): CampaignQuiz {
  const keyOf = (one: Omit<GridChange, 'weight'>) => JSON.stringify([one.question, one.answer, one.scale]);
  const weights = new Map(quiz.weights.map((one) => [keyOf(one), one]));
  for (const { weight, ...field } of changes)
    if (weight === undefined) weights.delete(keyOf(field));
    else weights.set(keyOf(field), { ...field, weight });
  return { ...quiz, weights: [...weights.values()].slice(0, MOST.weights) };
}
