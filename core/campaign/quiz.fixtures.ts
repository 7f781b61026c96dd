// A small quiz for tests: for whom, how much, an address; three outcomes, one of them for nobody else.
import type { Block } from './block';
import { formDocument } from './document.fixtures';
import type { CampaignDocument, Step } from './document';

const heading = (id: string, text: string): Block => ({ id, kind: 'heading', text, align: 'start' });
const button = (id: string, label: string, action: Extract<Block, { kind: 'button' }>['action']): Block => ({
  id,
  kind: 'button',
  label,
  emphasis: 'primary',
  action,
});
const onward = (id: string): Block => button(id, 'Next', { kind: 'go', to: { kind: 'next' } });
const back = (id: string): Block => button(id, 'Back', { kind: 'go', to: { kind: 'previous' } });

const steps = (): Step[] => [
  {
    id: 'whom',
    name: 'For whom',
    blocks: [
      heading('whom-heading', 'Who is it for?'),
      {
        id: 'person',
        kind: 'radio',
        label: 'Person',
        name: 'person',
        required: true,
        options: [
          { id: 'me', label: 'Me' },
          { id: 'friend', label: 'A friend' },
          { id: 'nobody', label: 'Nobody  in particular' },
        ],
      },
      onward('whom-next'),
    ],
  },
  {
    id: 'price',
    name: 'Price',
    blocks: [
      heading('price-heading', 'How much?'),
      {
        id: 'budget',
        kind: 'number',
        label: 'Budget',
        name: 'budget',
        required: false,
        min: 0,
        max: 500,
        whole: true,
      },
      onward('price-next'),
      back('price-back'),
    ],
  },
  {
    id: 'letter',
    name: 'Letter',
    blocks: [
      heading('letter-heading', 'Where shall we send it?'),
      { id: 'email', kind: 'email', label: 'E-mail', placeholder: '' },
      button('letter-send', 'Send', { kind: 'submit', then: { kind: 'next' } }),
      back('letter-back'),
    ],
  },
  {
    id: 'warm',
    name: 'Warm',
    blocks: [
      heading('warm-heading', 'Something warm'),
      button('warm-again', 'Change my answers', { kind: 'go', to: { kind: 'previous' } }),
    ],
  },
  { id: 'bright', name: 'Bright', blocks: [heading('bright-heading', 'Something bright')] },
];

/** Points for the person, a skipped price where it is nobody, a fallback, and an outcome that closes. */
export function quizDocument(): CampaignDocument {
  const document = formDocument();
  document.goal = { kind: 'clicked' };
  const [variant] = document.variants;
  document.variants = [
    {
      ...variant!,
      steps: steps(),
      quiz: {
        flow: [
          {
            step: 'price',
            skip: { kind: 'chose', question: 'person', how: 'any', options: ['nobody'] },
            ways: [
              { when: { kind: 'number', question: 'budget', from: 200, to: null }, to: { kind: 'end' } },
            ],
            otherwise: { kind: 'next' },
          },
        ],
        outcomes: [
          {
            id: 'out-warm',
            name: 'Warm',
            step: 'warm',
            does: [
              { kind: 'join', segment: 'gift-givers' },
              { kind: 'trait', name: 'taste', value: 'warm' },
              { kind: 'event', name: 'quiz-warm' },
              { kind: 'subscribe', tag: 'warm' },
            ],
          },
          { id: 'out-bright', name: 'Bright', step: 'bright', does: [] },
          { id: 'out-none', name: 'Nothing', does: [] },
        ],
        choosing: { by: 'points' },
        exceptions: [],
        fallback: 'out-none',
        weights: [
          { question: 'person', answer: 'friend', scale: 'out-warm', weight: 2 },
          { question: 'person', answer: 'me', scale: 'out-bright', weight: 1 },
        ],
        bands: [],
        traits: [{ question: 'person', name: 'buys-for' }],
        progress: true,
        advances: true,
      },
    },
  ];
  return document;
}
