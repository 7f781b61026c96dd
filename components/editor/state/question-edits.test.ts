import { expect, test } from 'vitest';
import { ask, questions } from '@/core/campaign/question.fixtures';
import { parseDocument } from '@/core/campaign/parse-document';
import type { Question } from '@/core/campaign/traverse';
import { exampleDocument } from './document.fixtures';
import { findBlock, type Edit } from './edits';
import {
  addOptions,
  removeOption,
  setChoice,
  setOption,
  setOptionFields,
  setPrefill,
} from './question-edits';

const all = questions();

function begin(question: Question) {
  const document = exampleDocument();
  ask(document, [question]);
  const [variant] = document.variants;
  const at = { variant: variant?.id ?? '', step: variant?.steps[0]?.id ?? '', block: question.id };
  /** The question after these edits, which is still one that could be saved. */
  const after = (...edits: Edit[]) => {
    const edited = edits.reduce((now, edit) => edit(now), document);
    expect(parseDocument(edited)).toMatchObject({ ok: true });
    const { options = [], ...block } = { ...findBlock(edited, at) } as { options?: object[] } & object;
    return { block, options, isSame: edited === document };
  };
  return { at, after };
}

test('only one answer goes alone, and only one takes words', () => {
  const { at, after } = begin(all.checkboxes);
  const { options } = after(
    setOptionFields(at, 'o1', { alone: true, writes: true }),
    setOptionFields(at, 'o2', { alone: true }),
    setOptionFields(at, 'o3', { writes: true, value: 'w' }),
  );
  expect(options).toEqual([
    { id: 'o1', label: 'Tea' },
    { id: 'o2', label: 'Coffee, black', alone: true },
    { id: 'o3', label: 'Water', writes: true, value: 'w' },
  ]);
});

test('an answer says only what its kind can, and what is taken away leaves nothing behind', () => {
  const picture = { hash: '0123456789abcdef', width: 10, height: 10 };
  const radio = begin(all.radio);
  expect(radio.after(setOptionFields(radio.at, 'o1', { alone: true, picture })).isSame).toBe(true);
  const list = begin(all.select);
  expect(list.after(setOptionFields(list.at, 'o1', { writes: true })).isSame).toBe(true);
  const cards = begin(all.cards);
  const { options } = cards.after(setOptionFields(cards.at, 'o1', { picture: undefined, alt: undefined }));
  expect(options[0]).toEqual({ id: 'o1', label: 'Tea' });
});

test('yes and no stay two, whatever they say', () => {
  const { at, after } = begin(all['yes-no']);
  expect(after(addOptions(at, 1, ['Maybe']), removeOption(at, 'no')).isSame).toBe(true);
  expect(after(setOption(at, 'no', 'Never'), setOptionFields(at, 'no', { value: 'n' })).options[1]).toEqual({
    id: 'no',
    label: 'Never',
    value: 'n',
  });
});

test('how many may be said only where there can be several', () => {
  const radio = begin(all.radio);
  expect(radio.after(setChoice(radio.at, { least: 2 })).isSame).toBe(true);
  const boxes = begin(all.checkboxes);
  const { after, at } = boxes;
  expect(
    after(setChoice(at, { least: 2 }), setChoice(at, { most: 3 }), setChoice(at, { shuffle: true })).block,
  ).toMatchObject({ least: 2, most: 3, shuffle: true });
  expect(after(setChoice(at, { least: 2 }), setChoice(at, { least: undefined })).block).not.toHaveProperty(
    'least',
  );
});

test('an answer that is known already comes from somewhere, or from nowhere again', () => {
  const { at, after } = begin(all.slider);
  expect(after(setPrefill(at, { from: 'query', name: 'budget' })).block).toMatchObject({
    prefill: { from: 'query', name: 'budget' },
  });
  expect(
    after(setPrefill(at, { from: 'query', name: 'x' }), setPrefill(at, undefined)).block,
  ).not.toHaveProperty('prefill');
});
