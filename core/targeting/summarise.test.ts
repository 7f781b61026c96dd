import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '@/core/campaign/condition';
import { conditionArbitrary, answersArbitrary } from './condition.fixtures';
import { evaluate } from './evaluate';
import { summarise, type Summary } from './summarise';

const path: Condition = { kind: 'path', operator: 'starts', values: ['/cart'] };
const visitor: Condition = { kind: 'visitor', values: ['new'] };
const pathPhrase = { kind: 'phrase', leaf: path, negated: false };
const visitorPhrase = { kind: 'phrase', leaf: visitor, negated: false };

describe('summarise', () => {
  it.each<[string, Condition, unknown]>([
    ['says everyone for no condition', { kind: 'all', of: [] }, { kind: 'everyone' }],
    ['says nobody for any of nothing', { kind: 'any', of: [] }, { kind: 'nobody' }],
    ['lets groups of one vanish', { kind: 'all', of: [{ kind: 'any', of: [path] }] }, pathPhrase],
    [
      'flattens groups of the same kind',
      { kind: 'all', of: [path, { kind: 'all', of: [visitor, path] }] },
      { kind: 'list', join: 'and', of: [pathPhrase, visitorPhrase, pathPhrase] },
    ],
    [
      'keeps groups of the other kind',
      { kind: 'all', of: [path, { kind: 'any', of: [visitor, path] }] },
      {
        kind: 'list',
        join: 'and',
        of: [pathPhrase, { kind: 'list', join: 'or', of: [visitorPhrase, pathPhrase] }],
      },
    ],
    [
      'moves "not" down to the phrases',
      { kind: 'not', of: { kind: 'all', of: [path, { kind: 'not', of: visitor }] } },
      { kind: 'list', join: 'or', of: [{ ...pathPhrase, negated: true }, visitorPhrase] },
    ],
    [
      'leaves out what changes nothing, and lets what decides decide',
      { kind: 'any', of: [path, { kind: 'all', of: [] }] },
      { kind: 'everyone' },
    ],
  ])('%s', (_name, condition, summary) => {
    expect(summarise(condition)).toEqual(summary);
  });

  /** Reads a summary back into a condition, so that its meaning can be compared. */
  function read(summary: Summary): Condition {
    switch (summary.kind) {
      case 'everyone':
        return { kind: 'all', of: [] };
      case 'nobody':
        return { kind: 'any', of: [] };
      case 'list':
        return { kind: summary.join === 'and' ? 'all' : 'any', of: summary.of.map(read) };
      case 'phrase':
        return summary.negated ? { kind: 'not', of: summary.leaf } : summary.leaf;
    }
  }

  it('means what the condition means', () => {
    fc.assert(
      fc.property(conditionArbitrary, answersArbitrary, (condition, facts) => {
        expect(evaluate(read(summarise(condition)), facts)).toBe(evaluate(condition, facts));
      }),
      { numRuns: 1000 },
    );
  });
});
