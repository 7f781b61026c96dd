import { expect, it } from 'vitest';
import { goalFigure, isShopGoal, perVisitor, writeFigure, type GoalKind } from './goal-figure';

const counts = { clicked: 1, submitted: 2, completed: 7, reached: 3, ordered: 4, reordered: 5, revenue: 600 };
const formats = {
  share: (share: number) => `${share * 100} %`,
  money: (amount: number) => `€${amount / 100}`,
};

const cases: [GoalKind, string, inShop: boolean][] = [
  ['clicked', '10 %', false],
  ['submitted', '20 %', false],
  ['completed', '70 %', false],
  ['carted', '30 %', true],
  ['event', '30 %', true],
  ['page', '30 %', true],
  ['ordered', '40 %', true],
  ['reordered', '50 %', true],
  ['revenue', '€0.6', true],
];

it.each(cases)('of %s is %s', (goal, words, inShop) => {
  expect(writeFigure(goalFigure(goal, counts, 10), formats)).toBe(words);
  expect(isShopGoal(goal)).toBe(inShop);
});

it.each(['ordered', 'revenue'] as const)('of %s is nothing where there is nobody', (goal) => {
  const figure = goalFigure(goal, counts, 0);
  expect(perVisitor(figure)).toBeNull();
  expect(writeFigure(figure, formats)).toBe('–');
});
