import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionSchema } from '@/core/campaign/condition';
import { evaluate, FACT_KINDS } from '@/core/targeting';
import {
  answersArbitrary,
  conditionArbitrary,
  withAudiencesArbitrary,
} from '@/core/targeting/condition.fixtures';
import { MOST } from '@/core/campaign/limits';
import {
  conditionOf,
  newLeaf,
  newStickyId,
  replaceRow,
  rootOf,
  rowOf,
  valuesFromLines,
  type Row,
} from './condition-tree';
import { FACT_GROUPS } from './fact-groups';

describe('targeting as a tree of rows', () => {
  test('means what the document means', () => {
    fc.assert(
      fc.property(withAudiencesArbitrary, answersArbitrary, (condition, answers) => {
        expect(evaluate(conditionOf(rootOf(condition)), answers)).toBe(evaluate(condition, answers));
      }),
    );
  });

  test('survives the way to the document and back', () => {
    fc.assert(
      fc.property(withAudiencesArbitrary, (condition) => {
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

  test('shows the outermost group as one that never sticks', () => {
    const of = { kind: 'all', of: [newLeaf('path')] } as const;
    const root = rootOf({ kind: 'sticky', id: 's', days: 30, of: { kind: 'all', of: [...of.of] } });
    expect(root).toMatchObject({
      negated: false,
      group: { join: 'all', of: [{ sticky: { id: 's', days: 30 } }] },
    });
    expect(root.sticky).toBeUndefined();
  });

  test('makes ids that nothing in it is remembered by, also not deep inside', () => {
    fc.assert(
      fc.property(conditionArbitrary, (condition) => {
        const root = rootOf(condition);
        const offered = ['s', 'constructor', 'new'];
        const id = newStickyId(root, () => offered.shift() ?? 'x');
        expect(JSON.stringify(root)).not.toContain(`"sticky":{"id":"${id}"`);
      }),
    );
  });

  test('as deep as the editor lets it grow, with every row turned round and sticking, fits the schema', () => {
    const stuck = { negated: true, sticky: { id: 's', days: 365 } };
    const deepest = Array.from({ length: MOST.conditionDepth }).reduce<Row>(
      (row) => ({ ...stuck, group: { join: 'any', of: [row, { ...stuck, audience: 'vip' }] } }),
      { ...stuck, leaf: newLeaf('visitor') },
    );
    const condition = conditionOf(deepest);
    expect(conditionSchema.parse(condition)).toEqual(condition);
    const tooDeep = conditionOf({ ...stuck, group: { join: 'all', of: [deepest] } });
    expect(conditionSchema.safeParse(tooDeep).success).toBe(false);
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
