import { expect, test } from 'vitest';
import { formDocument } from '@/core/campaign/document.fixtures';
import { ask, questions } from '@/core/campaign/question.fixtures';
import type { Question } from '@/core/campaign/traverse';
import type { Attributes, ElementTree, NodeTree } from '../design';
import { renderVariant } from '../render-variant';

const { hidden, ...visible } = questions();

function render(...asked: Question[]) {
  const document = formDocument();
  ask(document, asked, true);
  return renderVariant(document, 'a');
}
function elements(tree: NodeTree): ElementTree[] {
  return typeof tree === 'string'
    ? []
    : [tree, ...tree.slice(2).flatMap((child) => elements(child as NodeTree))];
}
const all = (...asked: Question[]) => elements(render(...asked).steps[0]!.tree);
const attributesOf = (question: Question, tag: string): Attributes =>
  all(question).find(
    (element) => element[0] === tag && element[1] && element[1].id !== undefined,
  )![1] as Attributes;
const wordsOf = (tree: NodeTree): string =>
  typeof tree === 'string'
    ? tree
    : tree
        .slice(2)
        .map((child) => wordsOf(child as NodeTree))
        .join('');

test.each(Object.values(visible))(
  'a question of kind $kind is told with its answer and with what is wrong',
  (question) => {
    const found = all(question);
    const group = found.find(([tag]) => tag === 'fieldset');
    const named = group ? found.find(([tag]) => tag === 'legend') : found.find(([tag]) => tag === 'label');
    expect(wordsOf(named!)).toBe(question.label);
    const control = group ?? found.find(([tag]) => ['input', 'select', 'textarea'].includes(tag))!;
    const described = `${(control[1] as Attributes)['aria-describedby']}`.split(' ');
    const ids = found.flatMap(([, attributes]) => (attributes && attributes.id) || []);
    expect(described.every((id) => ids.includes(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  },
);

test('what need not be answered says so', () => {
  for (const question of Object.values(visible)) {
    const optional = render({ ...question, required: false }).steps[0]!.tree;
    expect(wordsOf(optional)).toContain(`${question.label} (optional)`);
    expect(wordsOf(render(question).steps[0]!.tree)).not.toContain('(optional)');
  }
});

test('browsers get the limits of an answer and what they may fill in', () => {
  expect(attributesOf(visible.number, 'input')).toMatchObject({
    min: '1',
    max: '10',
    step: '1',
    inputmode: 'numeric',
  });
  expect(attributesOf({ ...visible.number, min: null, whole: false }, 'input')).toMatchObject({
    step: 'any',
  });
  // Number pads have no minus.
  expect(attributesOf({ ...visible.number, min: -5 }, 'input')).not.toHaveProperty('inputmode');
  expect(attributesOf(visible.date, 'input')).toMatchObject({ min: '2026-01-01', max: '2026-12-31' });
  expect(attributesOf({ ...visible.date, birthday: true }, 'input')).toMatchObject({ autocomplete: 'bday' });
  expect(attributesOf(visible.phone, 'input')).toMatchObject({ type: 'tel', autocomplete: 'tel' });
  expect(attributesOf({ ...visible['text-field'], autofill: 'given-name' }, 'input')).toMatchObject({
    autocomplete: 'given-name',
    maxlength: '40',
  });
});

test('every mark of a scale has a name', () => {
  for (const [scale, count] of [
    ['stars', 5],
    ['emoji', 5],
    ['nps', 11],
  ] as const) {
    const labels = all({ ...visible.rating, scale }).filter(([tag]) => tag === 'label');
    const names = labels.map(
      (label) => ((label[2] as ElementTree)[1] as Attributes)['aria-label'] ?? wordsOf(label),
    );
    expect(new Set(names).size).toBe(count);
    expect(names).not.toContain('');
  }
});

test('a hidden answer takes no room and names no dialog', () => {
  const document = formDocument();
  document.variants[0]!.steps[0]!.blocks = [hidden, visible.radio];
  const found = elements(renderVariant(document, 'a').steps[0]!.tree);
  const attributes = found.find(([tag]) => tag === 'input')![1] as Attributes;
  expect(attributes).toMatchObject({ type: 'hidden', 'data-name': 'my_hidden', value: 'footer' });
  expect(attributes.id).toBeUndefined();
});

test('rules that several kinds share stand once in the sheet', () => {
  const { css } = render(...Object.values(visible));
  for (const rule of ['.choices label{', '.field label{', 'fieldset{'])
    expect(css.split(rule)).toHaveLength(2);
});

test('what moves in questions comes along only where they ask for it, and what is filled in comes first', () => {
  expect(render(visible.radio, visible.checkboxes, visible.cards).behaviours).toBeUndefined();
  const alone = visible.checkboxes.options.map((option) => ({ ...option, alone: true as const }));
  const { behaviours } = render(
    visible.slider,
    { ...visible.checkboxes, options: alone },
    { ...visible.radio, shuffle: true, prefill: { from: 'query', name: 'drink' } },
  );
  expect(behaviours).toEqual(['prefill', 'slide', 'alone', 'shuffle']);
});

test('a slider begins on a number that can be chosen, within its ends', () => {
  const startOf = (slider: Partial<typeof visible.slider>) =>
    attributesOf({ ...visible.slider, ...slider }, 'input').value;
  expect(startOf({ min: 0, max: 10, step: 4 })).toBe('4');
  expect(startOf({ min: 0, max: 10, step: 4, start: 99 })).toBe('8');
  expect(startOf({ min: 0, max: 1, step: 0.1, start: 0.3 })).toBe('0.3');
  expect(startOf({ min: 5, max: 5, step: 1 })).toBe('5');
});

test('a picture says what it shows only where the words do not, and is asked for in the size of a card', () => {
  const [first, ...others] = visible.cards.options;
  const found = all({ ...visible.cards, options: [{ ...first!, alt: 'A cup' }, ...others] });
  const pictures = found.filter(([tag]) => tag === 'img').map(([, attributes]) => attributes as Attributes);
  expect(pictures.map(({ alt }) => alt)).toEqual(['A cup', '', '']);
  expect(pictures[0]?.sizes).toMatch(/^\(max-width:480px\) 50vw,\d+px$/);
});
