// A quiz as long as any is promised to work: forty questions of six answers each, every other one of several at once, and turns that
// look at several answers.
import type { Block } from '@/core/campaign/block';
import type { CampaignDocument, Step } from '@/core/campaign/document';
import type { CampaignQuiz } from '@/core/campaign/quiz';

const QUESTIONS = 40;
const OUTCOMES = 6;
const OPTIONS = ['one', 'two', 'three', 'four', 'five', 'six'];

interface Wish {
  /** Every other question takes up to three answers. False: one answer each. */
  several?: boolean;
}

const heading = (text: string): Block => ({ kind: 'heading', id: 'heading', text, align: 'start' });
const go = (id: 'next' | 'back'): Block => ({
  kind: 'button',
  id,
  label: id === 'next' ? 'Next' : 'Back',
  emphasis: id === 'next' ? 'primary' : 'plain',
  action: { kind: 'go', to: { kind: id === 'next' ? 'next' : 'previous' } },
});

/** Ids of blocks are the document's own. */
const ownIds = ({ blocks, ...step }: Step): Step => ({
  ...step,
  blocks: blocks.map((block) => ({ ...block, id: `${step.id}-${block.id}` })),
});

/** What asks it: of a step, by its number from 0. */
const asks = (at: number) => `ask-${at}`;
const questionAt = (at: number) => `${asks(at)}-answer`;

/** The same campaign with this quiz in it, in its first variant alone. */
export function withLongQuiz(
  { variants: [variant], ...document }: CampaignDocument,
  { several = true }: Wish = {},
): CampaignDocument {
  if (!variant) throw new Error('A campaign has a variant.');
  const field = (at: number) => ({
    id: 'answer',
    label: `Answers to question ${at + 1}`,
    name: `q${at + 1}`,
    required: true,
    options: OPTIONS.map((id) => ({ id, label: `Answer ${id} to question ${at + 1}` })),
  });
  const isMany = (at: number) => several && at % 2 === 1;
  const steps = Array.from({ length: QUESTIONS }, (_, at) => ({
    id: asks(at),
    name: `Question ${at + 1}`,
    blocks: [
      heading(`Question ${at + 1} of ${QUESTIONS}?`),
      isMany(at)
        ? { ...field(at), kind: 'checkboxes' as const, least: 1, most: 3 }
        : { ...field(at), kind: 'radio' as const },
      go('next'),
      ...(at > 0 ? [go('back')] : []),
    ],
  }));
  const ends = Array.from({ length: OUTCOMES }, (_, at) => ({
    id: `end-${at}`,
    name: `Outcome ${at + 1}`,
    blocks: [heading(`You are number ${at + 1}`), go('back')],
  }));
  const quiz: CampaignQuiz = {
    flow: steps.flatMap(({ id }, at) =>
      at % 5 === 1 && at + 3 < QUESTIONS
        ? [
            {
              step: id,
              ways: [
                {
                  when: { kind: 'chose', question: questionAt(at), how: 'all', options: ['one', 'four'] },
                  to: { kind: 'step', step: asks(at + 3) },
                },
              ],
              otherwise: { kind: 'next' },
            },
          ]
        : [],
    ),
    outcomes: ends.map(({ id, name }) => ({ id: `out-${id}`, name, step: id, does: [] })),
    choosing: { by: 'points' },
    exceptions: [],
    fallback: 'out-end-0',
    weights: steps.flatMap((_, at) =>
      OPTIONS.map((answer, option) => ({
        question: questionAt(at),
        answer,
        scale: `out-end-${(at + option) % OUTCOMES}`,
        weight: 1 + (option % 2),
      })),
    ),
    bands: [],
    traits: [],
    progress: true,
    advances: true,
  };
  return { ...document, variants: [{ ...variant, steps: [...steps, ...ends].map(ownIds), quiz }] };
}
