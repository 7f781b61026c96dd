import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Condition } from '@/core/campaign/condition';
import { answersArbitrary, conditionArbitrary } from '../condition.fixtures';
import { evaluate } from '../evaluate';
import { findVisitor } from './find-visitor';
import { possible } from './possible-answers.fixtures';

const path = (operator: 'is' | 'starts' | 'ends' | 'contains' | 'glob', ...values: string[]): Condition => ({
  kind: 'path',
  operator,
  values,
});
const url = (value: string): Condition => ({ kind: 'url', operator: 'contains', values: [value] });
const seen = (span: 'visit' | 'ever', ...values: string[]): Condition => ({
  kind: 'seen',
  span,
  operator: 'is',
  values,
});
const source = (value: string): Condition => ({
  kind: 'utm',
  parameter: 'source',
  operator: 'is',
  values: [value],
});
const firstSource = (value: string): Condition => ({ ...source(value), kind: 'firstUtm' }) as Condition;
const visitor = (...values: ('new' | 'returning')[]): Condition => ({ kind: 'visitor', values });
const visits = (from: number | null, to: number | null): Condition => ({ kind: 'visits', from, to });
const pages = (span: 'visit' | 'ever', from: number | null, to: number | null): Condition => ({
  kind: 'pages',
  span,
  from,
  to,
});
const met = (from: number | null, to: number | null): Condition => ({
  kind: 'met',
  campaign: 'c',
  what: 'seen',
  from,
  to,
});
const sinceMet = (from: number | null, to: number | null): Condition =>
  ({ ...met(from, to), kind: 'sinceMet' }) as Condition;
const hour = (from: number, to: number): Condition => ({ kind: 'hour', from, to });
const date = (from: string | null, to: string | null): Condition => ({
  kind: 'date',
  from: from === null ? null : Date.parse(from),
  to: to === null ? null : Date.parse(to),
});
const weekday = (...values: ('monday' | 'friday')[]): Condition => ({ kind: 'weekday', values });
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
const not = (of: Condition): Condition => ({ kind: 'not', of });

describe('nobody', () => {
  test.each<[string, Condition]>([
    ['two kinds of visitor at once', all(visitor('new'), visitor('returning'))],
    ['two paths at once', all(path('is', '/a'), path('is', '/b', '/c'))],
    ['two sources at once, one inside a group', all(source('x'), all(source('y')))],
    ['a condition and its opposite', all(path('is', '/a'), not(path('is', '/a')))],
    [
      'three pairs that overlap, but not all three',
      all(path('is', '/a', '/b'), all(path('is', '/b', '/c'), path('is', '/c', '/a'))),
    ],
    ['not not a condition and its opposite', all(not(not(path('is', '/a'))), not(path('is', '/a')))],
    ['not everything', not(all())],
    ['more and fewer visits', all(visits(3, null), visits(null, 2))],
    ['hours that do not meet', all(hour(9, 12), hour(13, 17))],
    ['no kind of visitor', visitor()],
    ['any of nothing', any()],
    ['only impossible alternatives', any(all(path('is', '/a'), path('is', '/b')), path('is'))],
    ['a number between two whole ones', all(visits(2, null), not(visits(3, null)), not(visits(null, 2)))],
    ['a beginning that the exact path lacks', all(path('is', '/cart'), path('starts', '/shop/'))],
    ['an end that is forbidden', all(path('glob', '/p/*-cup'), not(path('contains', 'cup')))],
    ['a path without a slash at its beginning', path('starts', 'products')],
    ['a path outside its address', all(path('starts', '/cart'), not(url('/cart')))],
    ['a page that is open and was not seen', all(path('is', '/a'), not(seen('ever', '/a')))],
    ['a page seen on this visit, and never', all(seen('visit', '/a'), not(seen('ever', '/a')))],
    ['a new visitor on the third visit', all(visitor('new'), visits(3, null))],
    ['a new visitor with another first source', all(visitor('new'), source('a'), firstSource('b'))],
    ['more pages on this visit than ever', all(pages('visit', 5, null), pages('ever', null, 4))],
    ['met today, and never', all(met(null, 0), sinceMet(null, 24))],
    [
      'ordered today, and never',
      all({ kind: 'orders', from: null, to: 0 }, { kind: 'sinceOrder', from: null, to: 24 }),
    ],
    [
      'Christmas Eve of 2026 on a Monday',
      all(date('2026-12-24T12:00Z', '2026-12-24T20:00Z'), weekday('monday')),
    ],
    [
      'an hour that is over before it begins',
      all(date('2026-12-24T12:00Z', null), date(null, '2026-12-24T11:00Z')),
    ],
    ['alternatives that all fail elsewhere', all(visits(1, 1), any(visitor('returning'), visits(5, 9)))],
  ])('%s', (_name, condition) => {
    expect(findVisitor(condition)).toEqual({ kind: 'nobody' });
  });
});

describe('somebody', () => {
  test.each<[string, Condition]>([
    ['no condition', all()],
    ['two spellings of one path', all(path('is', '/K%C3%B8b'), path('is', '/køb/'))],
    ['hours past midnight', all(hour(22, 6), hour(0, 5))],
    ['several pages seen', all(seen('ever', '/a'), seen('ever', '/b'))],
    ['overlapping paths', all(path('is', '/a', '/b'), path('is', '/b'))],
    ['alternatives of which one is possible', any(all(path('is', '/a'), path('is', '/b')), path('is', '/c'))],
    [
      'a beginning, an end and what lies between',
      all(path('starts', '/a'), path('ends', 'z'), path('contains', 'm')),
    ],
    ['all but a few', all(not(path('is', '/')), not(path('contains', 'x')), not(path('ends', 'a')))],
    [
      'a returning visitor with another first source',
      all(visitor('returning'), source('a'), firstSource('b')),
    ],
    ['whoever met it long ago', all(met(1, null), sinceMet(24, null))],
    ['whoever never met it', all(met(null, 0), sinceMet(24, null))],
    [
      'what stuck from another page',
      all({ kind: 'sticky', id: 's', days: 7, of: path('is', '/a') }, path('is', '/b')),
    ],
  ])('%s', (_name, condition) => {
    const found = findVisitor(condition);
    if (found.kind !== 'visitor') throw new Error(`Said ${found.kind}.`);
    expect(evaluate(condition, found.answers)).toBe(1);
    expect(possible(found.answers)).toEqual(sorted(found.answers));
  });

  it('is on the shop, and is told no more of than matters', () => {
    const condition = any(all(url('?size=l'), path('starts', '/cups')), visits(3, null));
    expect(findVisitor(condition, { home: 'https://cups.example/' })).toEqual({
      kind: 'visitor',
      answers: {
        url: 'https://cups.example/cups?size=l',
        path: '/cups',
      },
    });
  });

  it('comes now, where the date allows it', () => {
    const now = Date.UTC(2026, 5, 15);
    const date: Condition = { kind: 'date', from: Date.UTC(2026, 0, 1), to: null };
    expect(findVisitor(date, { now })).toEqual({ kind: 'visitor', answers: { date: now } });
  });
});

function sorted(answers: object): object {
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]: [string, unknown]) => [
      name,
      Array.isArray(answer) ? [...(answer as unknown[])].sort() : answer,
    ]),
  );
}

describe('whatever is asked', () => {
  it('an example satisfies the condition and could exist, and of nobody it is never true', () => {
    const told = { visitor: 0, nobody: 0, unknown: 0 };
    fc.assert(
      fc.property(
        conditionArbitrary,
        fc.array(answersArbitrary, { minLength: 20, maxLength: 20 }),
        (condition, visitors) => {
          const found = findVisitor(condition);
          told[found.kind] += 1;
          if (found.kind === 'visitor') {
            expect(evaluate(condition, found.answers)).toBe(1);
            expect(possible(found.answers)).toEqual(sorted(found.answers));
          }
          if (found.kind === 'nobody')
            for (const one of visitors) expect(evaluate(condition, possible(one))).not.toBe(1);
        },
      ),
      { numRuns: 3000 },
    );
    expect(told.nobody).toBeGreaterThan(200);
    expect(told.visitor).toBeGreaterThan(1000);
    // Regular expressions and rows that are not filled in.
    expect(told.unknown).toBeLessThan(900);
  });

  it('never throws and always ends', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (json) => {
        expect(['visitor', 'nobody', 'unknown']).toContain(findVisitor(json).kind);
      }),
    );
  });

  it('what cannot be read makes nothing certain, but what contradicts itself beside it', () => {
    const empty: Condition = { kind: 'query', name: '', operator: 'is', values: ['a'] };
    expect(findVisitor(empty).kind).toBe('unknown');
    expect(findVisitor(not(empty)).kind).toBe('unknown');
    expect(findVisitor(any(empty, visits(2, null))).kind).toBe('visitor');
    expect(findVisitor(all(empty, visits(2, null), visits(null, 1))).kind).toBe('nobody');
  });

  it('a regular expression is judged by whoever can read it', () => {
    const condition = all(path('is', '/cups/7'), { kind: 'path', operator: 'regex', values: ['cups/[0-9]'] });
    const compile = (source: string) => (text: string) => new RegExp(source).test(text);
    expect(findVisitor(condition).kind).toBe('unknown');
    expect(findVisitor(condition, { compile })).toEqual({ kind: 'visitor', answers: { path: '/cups/7' } });
    expect(findVisitor(all(condition, path('is', '/')), { compile })).toEqual({ kind: 'nobody' });
  });

  it('ends soon where there is too much to try', () => {
    const groups = Array.from({ length: 50 }, (_, n) =>
      any(...Array.from({ length: 50 }, (__, m) => path('contains', `${n}.${m}`))),
    );
    const puzzle = all(...groups, path('is', '/'), path('starts', '/'));
    expect(['nobody', 'unknown']).toContain(findVisitor(puzzle).kind);
    const alike = Array.from({ length: 3000 }, () => any(visits(1, 1), visits(2, 2)));
    expect(['visitor', 'unknown']).toContain(findVisitor(all(...alike)).kind);
  });

  it('thousands of conditions are no obstacle', () => {
    const conditions = Array.from({ length: 5000 }, (_, n) => not(path('is', `/${n}`)));
    expect(findVisitor(all(...conditions)).kind).toBe('visitor');
  });
});
