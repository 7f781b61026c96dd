// What the questions, answers and outcomes of a variant's quiz are called, also of those that an earlier release had. Pure.
import { AGREED } from '@/core/quiz/quiz';
import { ANSWERED, NUMBER_PREFIX } from '@/core/quiz/told';
import type { Block } from '@/core/campaign/block';
import type { Variant } from '@/core/campaign/document';
import { questionOf, type Answerable } from '@/core/campaign/question-of';
import { quizSteps } from '@/core/campaign/read-quiz';

export type AnswerName =
  /** May be empty, as the owner left it. */
  | { kind: 'words'; words: string }
  | { kind: 'agreed' }
  | { kind: 'number'; number: number }
  /** Both ends included; null: no limit. */
  | { kind: 'span'; from: number | null; to: number | null }
  /** Something was answered, and no more is counted of it. */
  | { kind: 'any' }
  /** No release that is looked at has it. */
  | { kind: 'gone' };

interface NamedQuestion {
  id: string;
  /** May be empty, as the owner left it. */
  label: string;
  kind: Answerable['kind'];
  /** Values, in the order in which they stand. */
  values: { value: string; name: AnswerName }[];
}

export interface NamedStep {
  id: string;
  name: string;
  questions: NamedQuestion[];
}

export interface NamedQuiz {
  steps: NamedStep[];
  outcomes: { id: string; name: string }[];
}

/** Undefined: the variant has no quiz. */
export function nameQuiz(variant: Pick<Variant, 'quiz' | 'steps'>): NamedQuiz | undefined {
  const { quiz } = variant;
  if (!quiz) return undefined;
  return {
    steps: quizSteps(variant).map(({ id, name, blocks }) => ({
      id,
      name,
      questions: withStepName(
        name,
        blocks.flatMap((block): NamedQuestion[] => {
          const question = questionOf(block);
          if (!question) return [];
          const bands = quiz.bands.find((one) => one.question === block.id)?.bands ?? [];
          const spans = bands.map(({ id: band, from, to }) => ({
            value: band,
            name: { kind: 'span' as const, from, to },
          }));
          return [
            {
              id: block.id,
              label: labelOf(block),
              kind: question.kind,
              values: [...optionsOf(block), ...spans],
            },
          ];
        }),
      ),
    })),
    outcomes: quiz.outcomes.map(({ id, name }) => ({ id, name })),
  };
}

/** The only question of a step is called as the step is, too: what is asked often stands above a field that says "Amount". */
function withStepName(name: string, questions: NamedQuestion[]): NamedQuestion[] {
  const [only, ...others] = questions;
  if (!only || others.length > 0 || name === '' || name === only.label) return questions;
  return [{ ...only, label: only.label === '' ? name : `${name} · ${only.label}` }];
}

function optionsOf(block: Block): NamedQuestion['values'] {
  if (block.kind === 'consent') return [{ value: AGREED, name: { kind: 'agreed' } }];
  if (!('options' in block)) return [];
  return block.options.map(({ id, label }) => ({ value: id, name: { kind: 'words', words: inLine(label) } }));
}

function labelOf(block: Block): string {
  if ('label' in block && typeof block.label === 'string') return inLine(block.label);
  return block.kind === 'consent' ? inLine(block.text) : '';
}

const inLine = (words: string) => words.replaceAll(/\s+/g, ' ').trim();

/** The name of a value that stands for itself, whatever the release. */
export function nameOfValue(value: string): AnswerName {
  if (value === ANSWERED) return { kind: 'any' };
  const number = value.startsWith(NUMBER_PREFIX) ? Number(value.slice(NUMBER_PREFIX.length)) : NaN;
  return Number.isFinite(number) ? { kind: 'number', number } : { kind: 'gone' };
}
