import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leafSchema, type ConditionLeaf } from '@/core/campaign/condition';
import { LEAF_KINDS, newLeaf, rowsOf, targetingOf, valuesFromLines } from './flat-targeting';

const someLeaf: fc.Arbitrary<ConditionLeaf> = fc.constantFrom(...LEAF_KINDS).map(newLeaf);
const someRow = fc.record({ negated: fc.boolean(), leaf: someLeaf });

describe('flat targeting', () => {
  test('a list survives the way to a targeting and back', () => {
    fc.assert(
      fc.property(fc.array(someRow), (rows) => {
        expect(rowsOf(targetingOf(rows))).toEqual(rows);
      }),
    );
  });

  test('a single condition is a list of one', () => {
    expect(rowsOf({ kind: 'visitor', value: 'new' })).toEqual([
      { negated: false, leaf: { kind: 'visitor', value: 'new' } },
    ]);
  });

  test('groups inside the list are not mistaken for a list', () => {
    expect(rowsOf({ kind: 'any', of: [] })).toBeUndefined();
    expect(rowsOf({ kind: 'all', of: [{ kind: 'all', of: [] }] })).toBeUndefined();
    expect(rowsOf({ kind: 'not', of: { kind: 'any', of: [] } })).toBeUndefined();
  });

  test('a new condition fits the schema', () => {
    for (const kind of LEAF_KINDS) expect(leafSchema.safeParse(newLeaf(kind)).success).toBe(true);
  });

  test('lines become values without blanks, within the limits of the schema', () => {
    expect(valuesFromLines(' /sale \n\n/new\n  ')).toEqual(['/sale', '/new']);
    const many = valuesFromLines(`${'x'.repeat(600)}\n`.repeat(60));
    expect(many).toHaveLength(50);
    expect(many[0]).toHaveLength(500);
  });
});
