import { expect, test } from 'vitest';
import { picturesOf } from './pictures-of';
import { questions } from './question.fixtures';

test('every card’s picture is one that the campaign shows', () => {
  const { cards, radio } = questions();
  expect(picturesOf(cards)).toHaveLength(3);
  const [first, second] = cards.options.map(({ picture: _, ...option }) => option);
  expect(picturesOf({ ...cards, options: [first!, { ...second!, writes: true }] })).toEqual([]);
  expect(picturesOf(radio)).toEqual([]);
});
