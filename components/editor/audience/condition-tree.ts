// Targeting as the editor shows it: groups and conditions, each of which may be turned round. The document keeps the same
// tree with `not` as a node of its own.
import type { Condition, ConditionLeaf } from '@/core/campaign/condition';
import { LONGEST, MOST } from '@/core/campaign/limits';
import { factOf, type FactKind } from '@/core/targeting';

export interface Group {
  join: 'all' | 'any';
  of: readonly Row[];
}
/** A condition or a group; `negated`: it must not hold. */
export type Row = { negated: boolean } & ({ leaf: ConditionLeaf } | { group: Group });

/** A row at the place the indexes lead to from the outermost group. */
export type Path = readonly number[];

export function rowOf(condition: Condition, negated = false): Row {
  switch (condition.kind) {
    case 'not':
      return rowOf(condition.of, !negated);
    case 'all':
    case 'any':
      return { negated, group: { join: condition.kind, of: condition.of.map((part) => rowOf(part)) } };
    default:
      return { negated, leaf: condition };
  }
}

export function conditionOf(row: Row): Condition {
  const condition: Condition =
    'leaf' in row ? row.leaf : { kind: row.group.join, of: row.group.of.map(conditionOf) };
  return row.negated ? { kind: 'not', of: condition } : condition;
}

/** The outermost group. A targeting that is a single condition is a group of one. */
export function rootOf(targeting: Condition): Row & { group: Group } {
  const row = rowOf(targeting);
  return 'group' in row ? row : { negated: false, group: { join: 'all', of: [row] } };
}

/** Puts `next` in the place of the row at `path`; without it the row is taken out. */
export function replaceRow(row: Row, path: Path, next: Row | undefined): Row {
  const [index, ...rest] = path;
  if (index === undefined) return next ?? row;
  if (!('group' in row)) return row;
  const of = row.group.of.flatMap((part, position) => {
    if (position !== index) return [part];
    if (rest.length > 0) return [replaceRow(part, rest, next)];
    return next ? [next] : [];
  });
  return { ...row, group: { ...row.group, of } };
}

/** A new condition of a kind, empty where only the owner knows the value. */
export function newLeaf(kind: FactKind): ConditionLeaf {
  const fact = factOf(kind);
  const asked = Object.entries(fact.asked).map(
    ([name, slot]) => [name, typeof slot === 'string' ? '' : (slot[0] ?? '')] as const,
  );
  const compared = {
    text: { operator: kind === 'path' ? 'starts' : kind === 'url' ? 'contains' : 'is', values: [] },
    number: { from: null, to: null },
    choice: { values: fact.type === 'choice' ? fact.choices.slice(0, 1) : [] },
    flag: {},
  }[fact.type];
  // The table says which of these belong to the kind, which TypeScript cannot follow. A test can.
  const leaf: unknown = { kind, ...Object.fromEntries(asked), ...compared };
  return leaf as ConditionLeaf;
}

/** One value per line, as typed; blank lines and blanks at the ends do not count. */
export function valuesFromLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, LONGEST.conditionValue))
    .filter((line) => line !== '')
    .slice(0, MOST.conditionValues);
}
