import { expect, test } from 'vitest';
import { checkForPublish, type ProblemCode } from './check-for-publish';
import { formDocument } from './document.fixtures';
import { MOST } from './limits';
import { parseDocument } from './parse-document';
import { ask, questions } from './question.fixtures';
import type { Question } from './traverse';

const codesOf = (asked: readonly Question[], alone = false) => {
  const document = formDocument();
  ask(document, asked, alone);
  return checkForPublish(document).map(({ code }) => code);
};
const all = questions();

test('a form with a question of every kind has no problem, and is read as it is', () => {
  const asked = Object.values(questions());
  expect(codesOf(asked)).toEqual([]);
  const document = formDocument();
  ask(document, asked);
  expect(parseDocument(document)).toMatchObject({ ok: true });
});

test('two answers of a question with one id are refused, and the question is named', () => {
  const document = formDocument();
  const [tea, coffee] = all.radio.options;
  ask(document, [{ ...all.radio, options: [tea!, { ...coffee!, id: tea!.id }] }]);
  expect(parseDocument(document)).toMatchObject({ ok: false, problems: [{ block: 'radio' }] });
});

const incomplete: [ProblemCode, Question][] = [
  ['field-label-empty', { ...all['text-field'], label: ' ' }],
  ['field-name-empty', { ...all.phone, name: '' }],
  [
    'option-empty',
    {
      ...all.radio,
      options: [
        { id: 'a', label: 'Tea' },
        { id: 'b', label: ' ' },
      ],
    },
  ],
  [
    'option-twice',
    {
      ...all.select,
      options: [
        { id: 'a', label: 'Tea' },
        { id: 'b', label: 'Tea ' },
      ],
    },
  ],
  ['options-few', { ...all.radio, options: [{ id: 'a', label: 'Tea' }] }],
  ['options-few', { ...all.checkboxes, options: [] }],
  [
    'option-value-twice',
    {
      ...all.radio,
      options: [
        { id: 'a', label: 'Tea', value: 'Hot' },
        { id: 'b', label: 'Hot' },
      ],
    },
  ],
  ['options-few', { ...all.cards, options: all.cards.options.slice(0, 1) }],
  [
    'option-picture-missing',
    { ...all.cards, options: all.cards.options.map(({ id, label }) => ({ id, label })) },
  ],
  ['options-limits', { ...all.checkboxes, least: 4 }],
  ['options-limits', { ...all.checkboxes, least: 3, most: 2 }],
  [
    'options-limits',
    {
      ...all.checkboxes,
      least: 3,
      options: all.checkboxes.options.map((one, at) => (at ? one : { ...one, alone: true as const })),
    },
  ],
  ['prefill-empty', { ...all.phone, prefill: { from: 'query', name: ' ' } }],
  ['option-empty', { ...all['yes-no'], options: [all['yes-no'].options[0], { id: 'no', label: '' }] }],
  ['range-empty', { ...all.slider, min: 5, max: 5 }],
  ['range-empty', { ...all.slider, step: 101 }],
  ['range-empty', { ...all.number, min: 3, max: 2 }],
  ['range-empty', { ...all.number, min: 0.2, max: 0.8 }],
  ['range-empty', { ...all.date, earliest: '2026-02-01', latest: '2026-01-01' }],
  ['hidden-empty', { ...all.hidden, value: ' ' }],
];
test.each(incomplete)('%s is found: %#', (code, question) => {
  expect(codesOf([question])).toEqual([code]);
});

test('two answers may not go by one name, whichever letters are capital', () => {
  const codes = codesOf([all.radio, { ...all.select, name: all.radio.name.toUpperCase() }]);
  expect(codes).toEqual(['field-name-taken', 'field-name-taken']);
});

test('a form without an e-mail field can be the goal, and it is said that nobody becomes a lead', () => {
  expect(codesOf([all.rating], true)).toEqual(['answers-without-address']);
});

test('a phone number for marketing needs consent like an address', () => {
  expect(codesOf([all.phone], true)).toContain('consent-missing');
});

test('a step asks for no more than an event can hold', () => {
  const many = Array.from({ length: MOST.fields + 1 }, (_, index) => ({
    ...all.number,
    id: `n${index}`,
    name: `n${index}`,
  }));
  expect(codesOf(many)).toEqual(['fields-many']);
});

test('cards that go alone or take words may do without a picture, and one answer alone has no limits', () => {
  const [first, second, third] = all.cards.options;
  const { picture: _, ...wordy } = third!;
  const cards = { ...all.cards, options: [first!, second!, { ...wordy, writes: true as const }] };
  expect(codesOf([cards])).toEqual([]);
  expect(codesOf([{ ...cards, least: 4 }])).toEqual([]);
});
