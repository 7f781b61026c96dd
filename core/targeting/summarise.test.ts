import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '@/core/campaign/condition';
import { answersArbitrary, withAudiencesArbitrary } from './condition.fixtures';
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
      'names an audience',
      { kind: 'not', of: { kind: 'audience', id: 'vip' } },
      { kind: 'audience', id: 'vip', negated: true },
    ],
    [
      'says what sticks with its days, and leaves "not" outside of it',
      { kind: 'not', of: { kind: 'sticky', id: 's', days: 30, of: { kind: 'not', of: path } } },
      { kind: 'sticky', days: 30, of: { ...pathPhrase, negated: true }, negated: true },
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
      case 'audience':
        return turned({ kind: 'audience', id: summary.id }, summary.negated);
      case 'sticky': {
        const { days, of, negated } = summary;
        return turned({ kind: 'sticky', id: 's', days, of: read(of) }, negated);
      }
      case 'list':
        return { kind: summary.join === 'and' ? 'all' : 'any', of: summary.of.map(read) };
      case 'phrase':
        return turned(summary.leaf, summary.negated);
    }
  }
  const turned = (of: Condition, negated: boolean): Condition => (negated ? { kind: 'not', of } : of);

  /** The words of a summary tell nothing of ids. */
  function withOneId(condition: Condition): Condition {
    switch (condition.kind) {
      case 'all':
      case 'any':
        return { ...condition, of: condition.of.map(withOneId) };
      case 'not':
        return { ...condition, of: withOneId(condition.of) };
      case 'sticky':
        return { ...condition, id: 's', of: withOneId(condition.of) };
      default:
        return condition;
    }
  }

  /** What never holds did not hold before, whatever a made-up visitor answers. */
  function sticksToNothing(condition: Condition): boolean {
    switch (condition.kind) {
      case 'all':
      case 'any':
        return condition.of.some(sticksToNothing);
      case 'not':
        return sticksToNothing(condition.of);
      case 'sticky':
        return summarise(condition.of).kind === 'nobody' || sticksToNothing(condition.of);
      default:
        return false;
    }
  }

  it('means what the condition means', () => {
    fc.assert(
      fc.property(withAudiencesArbitrary, answersArbitrary, (named, facts) => {
        const condition = withOneId(named);
        fc.pre(!sticksToNothing(condition));
        expect(evaluate(read(summarise(condition)), facts)).toBe(evaluate(condition, facts));
      }),
      { numRuns: 1000 },
    );
  });
});
