import { expect, it } from 'vitest';
import { placeMarks, pointAt } from './place-marks';

const points = [0, 10, 20, 30].map((start) => ({ start }));

it('a mark belongs to the point that it happened in, and to none before the first', () => {
  expect([-1, 0, 9, 10, 99].map((at) => pointAt(points, at))).toEqual([undefined, 0, 0, 1, 3]);
});

it('marks that stand too close share a label that names all of them', () => {
  const marks = [-5, 1, 2, 12, 31].map((at) => ({ at }));
  expect(placeMarks(marks, points, (index) => index * 15, 20)).toEqual([
    { x: 0, from: 2, to: 4 },
    { x: 45, from: 5, to: 5 },
  ]);
});
