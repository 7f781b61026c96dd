import { describe, expect, it } from 'vitest';
import { blockSchema } from '@/core/campaign/block';
import type { Step, Variant } from '@/core/campaign/document';
import { exampleDocument } from './document.fixtures';
import { BLOCK_KINDS } from '../block-kind';
import { newBlock, type StartingWords } from './new-block';

const words: StartingWords = {
  heading: 'Heading',
  text: 'Text',
  list: 'One',
  progress: { before: 'Only {left}', reached: 'Done' },
  email: { label: 'E-mail', placeholder: 'name@example.com' },
  consent: 'Yes',
  html: '<p>Yours.</p>',
  products: { title: '', label: 'View' },
  coupon: 'TEN',
  question: {
    labels: {
      'text-field': 'Your name',
      phone: 'Phone',
      number: 'How many?',
      date: 'Which day?',
      select: 'Which one?',
      radio: 'Which one?',
      checkboxes: 'Which ones?',
      cards: 'Which one?',
      'yes-no': 'Is it a present?',
      slider: 'How much?',
      rating: 'どうですか',
    },
    options: ['One', 'Two', 'Three'],
    yes: 'Yes',
    no: 'No',
    low: 'Bad',
    high: 'Good',
  },
  button: { submit: 'Send', close: 'Close' },
};
const site = { currency: 'EUR', someSum: 5000, timeZone: 'UTC', now: 0 };
const [variant] = exampleDocument().variants as [Variant];
const [form, thanks] = variant.steps as [Step, Step];
const make = (kind: Parameters<typeof newBlock>[0], step: Step, random = () => 'x1') =>
  newBlock(kind, { variant: { ...variant, steps: [step, thanks] }, step, words, site, random });

describe('a new block', () => {
  it.each(BLOCK_KINDS)('of kind %s is valid', (kind) => {
    const block = make(kind, form);
    expect(blockSchema.parse(block)).toEqual(block);
    expect(block.kind).toBe(kind);
  });

  it('has an id of its own', () => {
    const drawn = ['1', '2'];
    expect(make('heading', form, () => drawn.shift() ?? '3').id).toBe('heading-3');
  });

  it('stands like the others of its step', () => {
    expect(make('text', thanks)).toMatchObject({ align: 'center' });
    expect(make('text', { ...form, blocks: [] })).toMatchObject({ align: 'start' });
  });

  it.each([
    ...([
      'text-field',
      'phone',
      'number',
      'date',
      'select',
      'radio',
      'checkboxes',
      'rating',
      'hidden',
    ] as const),
  ])('that asks, of kind %s, is valid', (kind) => {
    const block = make(kind, form);
    expect(blockSchema.parse(block)).toEqual(block);
  });

  it('that asks sends its answer under a name made from its words, which no other has', () => {
    const asked = make('radio', form);
    expect(asked).toMatchObject({ name: 'which_one' });
    expect(make('select', { ...form, blocks: [...form.blocks, asked] })).toMatchObject({
      name: 'which_one_2',
    });
    expect(make('rating', form)).toMatchObject({ name: 'answer' });
  });

  it('sends a form that has no button yet, and then shows the next step', () => {
    const unsent = { ...form, blocks: form.blocks.filter(({ kind }) => kind !== 'button') };
    expect(make('button', unsent)).toMatchObject({
      label: 'Send',
      emphasis: 'primary',
      action: { kind: 'submit', then: { kind: 'step', step: 'thanks' } },
    });
  });

  it('closes where there is nothing to send, quietly beside a button that stands out', () => {
    expect(make('button', form)).toMatchObject({
      label: 'Close',
      emphasis: 'plain',
      action: { kind: 'go', to: { kind: 'close' } },
    });
    expect(make('button', { ...form, blocks: [] })).toMatchObject({ label: 'Close', emphasis: 'primary' });
  });
});
