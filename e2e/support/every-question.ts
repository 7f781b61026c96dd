// A quiz that asks a question of every kind: a step each, or all of them on one.
import type { BlockOf, Block } from '@/core/campaign/block';
import type { CampaignDocument, Step } from '@/core/campaign/document';
import { questions } from '@/core/campaign/question.fixtures';
import type { CampaignQuiz } from '@/core/campaign/quiz';

/** Sites of tests have no pictures, and a card that takes words needs none. */
function asWords(cards: BlockOf<'cards'>): BlockOf<'cards'> {
  return {
    ...cards,
    options: cards.options.map((option) => ({ id: option.id, label: option.label, writes: true })),
  };
}

/** By what it is; its label says which. */
function asked(): Record<string, Block> {
  const { hidden: _, 'text-field': words, checkboxes, rating, cards, radio, ...same } = questions();
  const { options } = checkboxes;
  return {
    ...same,
    words,
    story: { ...words, id: 'story', label: 'Which story?', name: 'story', long: true },
    radio,
    'radio-other': {
      ...radio,
      id: 'other',
      label: 'Which other?',
      name: 'other',
      options: radio.options.map((option, at) => (at === 2 ? { ...option, writes: true as const } : option)),
    },
    checkboxes: {
      ...checkboxes,
      least: 1,
      most: 2,
      options: options.map((option, at) => (at === 2 ? { ...option, alone: true as const } : option)),
    },
    cards: asWords(cards),
    'cards-several': { ...asWords(cards), id: 'many', label: 'Which many?', name: 'many', several: true },
    stars: rating,
    faces: { ...rating, id: 'faces', label: 'Which faces?', name: 'faces', scale: 'emoji' },
    likely: { ...rating, id: 'likely', label: 'Which likely?', name: 'likely', scale: 'nps' },
  };
}

const heading = (id: string, text: string): Block => ({ kind: 'heading', id, text, align: 'start' });
const go = (id: string, to: 'next' | 'previous'): Block => ({
  kind: 'button',
  id,
  label: to === 'next' ? 'Next' : 'Back',
  emphasis: to === 'next' ? 'primary' : 'plain',
  action: { kind: 'go', to: { kind: to } },
});

const QUIZ: CampaignQuiz = {
  flow: [],
  outcomes: [{ id: 'out', name: 'Over', step: 'over', does: [] }],
  choosing: { by: 'points' },
  exceptions: [],
  fallback: 'out',
  weights: [],
  bands: [],
  traits: [],
  progress: true,
  advances: true,
};

/** Names of the steps, in order, when each question has its own. */
export const KINDS = Object.keys(asked());

/** Of the step that asks it. */
export const titleOf = (kind: string) => `About ${kind}`;

/** @param together all on one step */
export function withEveryQuestion(
  { variants: [variant], ...document }: CampaignDocument,
  { together = false } = {},
): CampaignDocument {
  if (!variant) throw new Error('A campaign has a variant.');
  const blocks = Object.entries(asked());
  const asking: Step[] = together
    ? [
        {
          id: 'all',
          name: 'All',
          blocks: [
            heading('all-heading', 'About everything'),
            ...blocks.map(([, block]) => block),
            go('all-next', 'next'),
          ],
        },
      ]
    : blocks.map(([kind, block], at) => ({
        id: kind,
        name: kind,
        blocks: [
          heading(`${kind}-heading`, titleOf(kind)),
          block,
          go(`${kind}-next`, 'next'),
          ...(at > 0 ? [go(`${kind}-back`, 'previous')] : []),
        ],
      }));
  const over: Step = {
    id: 'over',
    name: 'Over',
    blocks: [heading('over-heading', 'That is all'), go('over-back', 'previous')],
  };
  return {
    ...document,
    triggers: { join: 'any', of: [{ kind: 'time', seconds: 0 }] },
    targeting: { kind: 'all', of: [] },
    variants: [{ ...variant, steps: [...asking, over], quiz: QUIZ }],
  };
}
