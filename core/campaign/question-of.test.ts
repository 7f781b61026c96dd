import { expect, test } from 'vitest';
import { readAnswer } from '@/core/quiz/read-answer';
import type { QuizQuestion } from '@/core/quiz/quiz';
import type { Block } from './block';
import { questionOf } from './question-of';
import { questions } from './question.fixtures';
import { valueOf } from './value-of';

const all = questions();
const ids = ['o1', 'o2', 'o3'];

test('cards are one choice or several, yes or no is one', () => {
  expect(questionOf(all.cards)).toEqual({ kind: 'one', required: true, options: ids });
  expect(questionOf({ ...all.cards, several: true, least: 2, most: 3 })).toEqual({
    kind: 'many',
    required: true,
    options: ids,
    least: 2,
    most: 3,
  });
  expect(questionOf(all['yes-no'])).toMatchObject({ kind: 'one', options: ['yes', 'no'] });
});

test('a slider is a number between its ends, whole when its steps are', () => {
  expect(questionOf(all.slider)).toEqual({ kind: 'number', required: true, whole: true, from: 0, to: 100 });
  expect(questionOf({ ...all.slider, step: 0.5 })).toMatchObject({ whole: false });
});

test('an answer that goes alone is one to a quiz, and with no other', () => {
  const options = all.checkboxes.options.map((option) =>
    option.id === 'o3' ? { ...option, alone: true as const } : option,
  );
  const block: Block = { ...all.checkboxes, options, least: 2 };
  const question = { id: 'q', weights: [], ...questionOf(block) } as unknown as QuizQuestion;
  expect(readAnswer(question, ['o3'])).toEqual(['o3']);
  expect(readAnswer(question, ['o1', 'o3'])).toBeUndefined();
  expect(readAnswer(question, ['o1'])).toBeUndefined();
  expect(readAnswer(question, ['o2', 'o1'])).toEqual(['o1', 'o2']);
});

test('of an answer its value is kept, and else its words, in one line', () => {
  expect(valueOf({ label: ' Tea\n with  milk ' })).toBe('Tea with milk');
  expect(valueOf({ label: 'Tea', value: 'drink:tea' })).toBe('drink:tea');
  expect(valueOf({ label: 'Tea', value: ' ' })).toBe('Tea');
});
