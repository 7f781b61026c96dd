import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionSchema } from '@/core/campaign/condition';
import { evaluate, FACT_KINDS } from '@/core/targeting';
import { answersArbitrary, conditionArbitrary } from '@/core/targeting/condition.fixtures';
import { conditionOf, newLeaf, replaceRow, rootOf, rowOf, valuesFromLines } from './condition-tree';
import { FACT_GROUPS } from './fact-groups';

describe('targeting as a tree of rows', () => {
  test('means what the document means', () => {
    fc.assert(
      fc.property(conditionArbitrary, answersArbitrary, (condition, answers) => {
        expect(evaluate(conditionOf(rootOf(condition)), answers)).toBe(evaluate(condition, answers));
      }),
    );
  });

  test('survives the way to the document and back', () => {
    fc.assert(
      fc.property(conditionArbitrary, (condition) => {
        const row = rowOf(condition);
        expect(rowOf(conditionOf(row))).toEqual(row);
      }),
    );
  });

  test('changes one row and leaves the others alone', () => {
    const [first, second, third] = [newLeaf('path'), newLeaf('visits'), newLeaf('element')];
    const root = rootOf({ kind: 'all', of: [first, { kind: 'any', of: [second] }] });
    const changed = replaceRow(root, [1, 0], rowOf(third, true));
    expect(conditionOf(changed)).toEqual({
      kind: 'all',
      of: [first, { kind: 'any', of: [{ kind: 'not', of: third }] }],
    });
    expect(conditionOf(replaceRow(changed, [0], undefined))).toEqual({
      kind: 'all',
      of: [{ kind: 'any', of: [{ kind: 'not', of: third }] }],
    });
    expect(conditionOf(root)).toEqual({ kind: 'all', of: [first, { kind: 'any', of: [second] }] });
  });

  test('every fact is offered once, and a new condition of it fits the schema', () => {
    expect(Object.values(FACT_GROUPS).flat().toSorted()).toEqual(FACT_KINDS.toSorted());
    for (const kind of FACT_KINDS) expect(conditionSchema.parse(newLeaf(kind))).toEqual(newLeaf(kind));
  });
});

test('a value per line, blanks aside', () => {
  expect(valuesFromLines(' /cart \n\n/checkout\n  ')).toEqual(['/cart', '/checkout']);
  expect(valuesFromLines('a\n'.repeat(80))).toHaveLength(50);
  expect(valuesFromLines('x'.repeat(600))[0]).toHaveLength(500);
});
