import { expect, it } from 'vitest';
import type { Quiz, QuizQuestion } from './quiz';
import { toldBy } from './told';

const base = { required: false, weights: [] };
const questions: QuizQuestion[] = [
  { ...base, id: 'whom', kind: 'one', options: ['her', 'him'] },
  { ...base, id: 'likes', kind: 'many', options: ['red', 'blue', 'none'], least: 1, most: 3, alone: 'none' },
  { ...base, id: 'score', kind: 'number', whole: true, from: 0, to: 10, bands: [] },
  {
    ...base,
    id: 'budget',
    kind: 'number',
    whole: false,
    from: 0,
    to: null,
    bands: [{ id: 'low', from: null, to: 50 }],
  },
  { ...base, id: 'why', kind: 'text' },
];
const quiz: Quiz = {
  steps: [{ id: 'start', questions, ways: [], otherwise: null }],
  outcomes: [{ id: 'warm' }],
  exceptions: [],
  choosing: { by: 'points' },
  fallback: 'warm',
};

it('counts options, bands and numbers of a scale, and of words only that there are some', () => {
  expect(
    toldBy(quiz, { whom: ['her'], likes: ['red', 'blue'], score: 7, budget: 20, why: 'For my cat' }),
  ).toEqual({ whom: ['her'], likes: ['blue', 'red'], score: ['=7'], budget: ['low'], why: ['*'] });
  expect(toldBy(quiz, { budget: 51.5 })).toEqual({ budget: ['*'] });
});

it('takes what is empty as an answer taken back', () => {
  expect(toldBy(quiz, { whom: [], why: '' })).toEqual({ whom: [], why: [] });
});

it.each([
  [{ whom: ['them'] }],
  [{ whom: ['her', 'him'] }],
  [{ whom: 7 }],
  [{ likes: ['none', 'red'] }],
  [{ score: 11 }],
  [{ score: 1.5 }],
  [{ gone: ['x'] }],
  [{ constructor: ['x'] }],
])('counts nothing of %j, which is no answer', (answers) => {
  expect(toldBy(quiz, answers)).toEqual({});
});
