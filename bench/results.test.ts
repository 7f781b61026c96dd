import { expect, it } from 'vitest';
import { describeRuns } from './results';

function run(events: number, milliseconds: number, differences: string[] = []) {
  const pages = [{ what: 'everything', times: [milliseconds, milliseconds, 10 * milliseconds] }];
  return { events, seeded: null, pages, recounted: 1, differences };
}

it('keeps to what is promised: how long, how much longer than for few events, and a recount that agrees', () => {
  expect(describeRuns([run(100, 40), run(1000, 48)]).overBudget).toEqual([]);
  expect(describeRuns([run(100, 45), run(1000, 51)]).overBudget).toHaveLength(1);
  expect(describeRuns([run(100, 20), run(1000, 25)]).overBudget).toHaveLength(1);
  expect(describeRuns([run(100, 40), run(1000, 40, ['a row'])]).overBudget).toHaveLength(1);
});
