import { expect, test } from 'vitest';
import { countHops } from './count-hops';

const script = { start: 0, end: 10 };

test('no request is no hop, and one is one', () => {
  expect(countHops([])).toBe(0);
  expect(countHops([script])).toBe(1);
});

test('what loads side by side behind a script is one hop more', () => {
  expect(countHops([script, { start: 12, end: 30 }, { start: 12, end: 14 }])).toBe(2);
});

test('what waits for one of them is another, in whatever order they are told', () => {
  expect(countHops([{ start: 15, end: 20 }, { start: 12, end: 14 }, script])).toBe(3);
});

test('requests that overlap are no chain', () => {
  expect(countHops([script, { start: 9, end: 20 }, { start: 19, end: 30 }])).toBe(2);
});
