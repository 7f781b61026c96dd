import { expect, it } from 'vitest';
import { describeExperiment } from './experiments';

it('keeps to what is promised: by the median, in ms', () => {
  const times = (middle: number) => ({
    visitors: 10,
    rows: 1,
    asked: 'all',
    times: [middle, middle, 10 * middle],
  });
  expect(describeExperiment(times(99)).overBudget).toEqual([]);
  expect(describeExperiment(times(101)).overBudget).toHaveLength(1);
});
