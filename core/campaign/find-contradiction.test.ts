import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '@/core/targeting';
import { conditionArbitrary, someAnswersArbitrary } from '@/core/targeting/condition.fixtures';
import type { Condition } from './condition';
import { neverHolds } from './find-contradiction';

const path = (...values: string[]): Condition => ({ kind: 'path', operator: 'is', values });
const source = (value: string): Condition => ({
  kind: 'utm',
  parameter: 'source',
  operator: 'is',
  values: [value],
});
const visitor = (value: 'new' | 'returning'): Condition => ({ kind: 'visitor', values: [value] });
const visits = (from: number | null, to: number | null): Condition => ({ kind: 'visits', from, to });
const hour = (from: number, to: number): Condition => ({ kind: 'hour', from, to });
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
const not = (of: Condition): Condition => ({ kind: 'not', of });

test.each<[string, Condition]>([
  ['two kinds of visitor at once', all(visitor('new'), visitor('returning'))],
  ['two paths at once', all(path('/a'), path('/b', '/c'))],
  ['two sources at once, one inside a group', all(source('x'), all(source('y')))],
  ['a condition and its opposite', all(path('/a'), not(path('/a')))],
  [
    'a device that is none of the others',
    all({ kind: 'device', values: ['phone'] }, { kind: 'device', values: ['desktop'] }),
  ],
  [
    'three pairs that overlap, but not all three',
    all(path('/a', '/b'), all(path('/b', '/c'), path('/c', '/a'))),
  ],
  ['not not a condition and its opposite', all(not(not(path('/a'))), not(path('/a')))],
  ['not everything', not(all())],
  ['more and fewer visits', all(visits(3, null), visits(null, 2))],
  ['hours that do not meet', all(hour(9, 12), hour(13, 17))],
  ['no kind of visitor', { kind: 'visitor', values: [] }],
  ['any of nothing', any()],
  ['only impossible alternatives', any(all(path('/a'), path('/b')), path())],
])('%s can never hold', (_name, condition) => {
  expect(neverHolds(condition)).toBe(true);
});

test.each<[string, Condition]>([
  ['no condition', all()],
  ['two spellings of one path', all(path('/K%C3%B8b'), path('/køb/'))],
  ['hours past midnight', all(hour(22, 6), hour(0, 5))],
  [
    'several pages seen',
    all(
      { kind: 'seen', span: 'ever', operator: 'is', values: ['/a'] },
      { kind: 'seen', span: 'ever', operator: 'is', values: ['/b'] },
    ),
  ],
  ['overlapping paths', all(path('/a', '/b'), path('/b'))],
  ['alternatives of which one is possible', any(all(path('/a'), path('/b')), path('/c'))],
  [
    'different parameters',
    all(source('x'), { kind: 'utm', parameter: 'medium', operator: 'is', values: ['y'] }),
  ],
])('%s may hold', (_name, condition) => {
  expect(neverHolds(condition)).toBe(false);
});

test('what is called impossible holds for no page and no visitor', () => {
  let impossible = 0;
  fc.assert(
    fc.property(conditionArbitrary, someAnswersArbitrary, (condition, answers) => {
      if (!neverHolds(condition)) return;
      impossible++;
      expect(evaluate(condition, answers)).not.toBe(1);
    }),
    { numRuns: 2000 },
  );
  expect(impossible).toBeGreaterThan(20);
});

test('thousands of conditions take no longer than an owner would notice', () => {
  const conditions = Array.from({ length: 5000 }, (_, n) => not(path(`/${n}`)));
  expect(neverHolds(all(...conditions))).toBe(false);
}, 500);
