import { expect, test } from 'vitest';
import { timeBudget } from './time-budget';

test('on the machine of the promise the budget is the promise', () => {
  expect(timeBudget('popup', 4, 15.6)).toEqual({ script: 50, blocking: 0 });
  expect(timeBudget('nothingDue', 1, 3.4).script).toBe(3);
});

test('on a slower machine it grows with the floor page', () => {
  expect(timeBudget('popup', 6, 46)).toEqual({ script: 150, blocking: 20 });
});

test('where nothing is promised there is no budget', () => {
  expect(timeBudget('nothingDue', 6, 23).script).toBeUndefined();
  expect(timeBudget('popup', 1, 3.4).blocking).toBeUndefined();
});
