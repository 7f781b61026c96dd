// What a quiz is made of, by the words its owner knows it by: questions with what can be answered, for lists, rules and the grid.
import type { Block } from '@/core/campaign/block';
import type { Variant } from '@/core/campaign/document';
import { questionOf } from '@/core/campaign/question-of';
import { quizSteps } from '@/core/campaign/read-quiz';
import { isBlank } from '@/core/campaign/is-blank';
import { oneLine } from '@/core/campaign/value-of';
import { AGREED, type Span } from '@/core/quiz/quiz';

export interface QuestionPart {
  id: string;
  step: string;
  /** Empty: its owner wrote none. */
  label: string;
  kind: 'one' | 'many' | 'number' | 'text';
  required: boolean;
  /** `label` empty: not written yet, or the one answer of a consent. */
  options: readonly { id: string; label: string }[];
  /** Of numbers. */
  span?: Span;
}

/** In reading order, those of the quiz's own steps. */
export function readQuestions(variant: Variant): QuestionPart[] {
  return quizSteps(variant).flatMap((step) =>
    step.blocks.flatMap((block): QuestionPart[] => {
      const question = questionOf(block);
      if (!question) return [];
      return [
        {
          id: block.id,
          step: step.id,
          label: labelOf(block, step.blocks),
          kind: question.kind,
          required: question.required,
          options: 'options' in question ? optionsOf(block, question.options) : [],
          ...(question.kind === 'number' && { span: { from: question.from, to: question.to } }),
        },
      ];
    }),
  );
}

/** Where a question has no words of its own, those of the heading above it. */
function labelOf(block: Block, blocks: readonly Block[]): string {
  const own = 'label' in block ? oneLine(block.label) : 'text' in block ? oneLine(block.text) : '';
  if (!isBlank(own)) return own;
  const above = blocks.slice(0, blocks.indexOf(block)).findLast(({ kind }) => kind === 'heading');
  return above?.kind === 'heading' ? oneLine(above.text) : '';
}

function optionsOf(block: Block, ids: readonly string[]) {
  const written = 'options' in block ? block.options : [];
  return ids.map((id) => ({
    id,
    label: id === AGREED ? '' : oneLine(written.find((one) => one.id === id)?.label ?? ''),
  }));
}
