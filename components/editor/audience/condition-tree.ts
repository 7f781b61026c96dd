// Targeting as the editor shows it: groups and conditions, each of which may be turned round. The document keeps the same
// tree with `not` as a node of its own.
import type { Condition, ConditionLeaf } from '@/core/campaign/condition';
import { LONGEST, MOST } from '@/core/campaign/limits';
import { factOf, type FactKind } from '@/core/targeting';

export interface Group {
  join: 'all' | 'any';
  of: readonly Row[];
}
/** A condition stays true for so many days; `id` is what it is remembered by. */
export interface Sticking {
  id: string;
  days: number;
}
/**
 * A condition, an audience by its id, or a group. `negated`: it must not hold. `sticky`: what comes of it so stays true;
 * absent: it counts only while it does.
 */
export type Row = { negated: boolean; sticky?: Sticking } & (
  { leaf: ConditionLeaf } | { audience: string } | { group: Group }
);

/** A row at the place the indexes lead to from the outermost group. */
export type Path = readonly number[];

export function rowOf(condition: Condition, negated = false): Row {
  switch (condition.kind) {
    case 'not':
      return rowOf(condition.of, !negated);
    case 'all':
    case 'any':
      return { negated, group: { join: condition.kind, of: condition.of.map((part) => rowOf(part)) } };
    case 'audience':
      return { negated, audience: condition.id };
    case 'sticky': {
      const { id, days, of } = condition;
      const inner = rowOf(of);
      // A row sticks once, and what is turned round is not what sticks: either needs a group around it.
      const row = { ...(inner.sticky ? groupOf(inner) : inner), sticky: { id, days } };
      return negated ? { ...groupOf(row), negated } : row;
    }
    default:
      return { negated, leaf: condition };
  }
}

function plainOf(row: Row): Condition {
  if ('leaf' in row) return row.leaf;
  if ('audience' in row) return { kind: 'audience', id: row.audience };
  return { kind: row.group.join, of: row.group.of.map(conditionOf) };
}

export function conditionOf(row: Row): Condition {
  const plain = plainOf(row);
  const condition: Condition = row.negated ? { kind: 'not', of: plain } : plain;
  return row.sticky ? { kind: 'sticky', ...row.sticky, of: condition } : condition;
}

const groupOf = (row: Row): Row & { group: Group } => ({ negated: false, group: { join: 'all', of: [row] } });

/** The outermost group, which never sticks as a whole. A targeting that is anything else is a group of one. */
export function rootOf(targeting: Condition): Row & { group: Group } {
  const row = rowOf(targeting);
  return 'group' in row && !row.sticky ? row : groupOf(row);
}

/** Every row within a group, those of groups within it too. */
function rowsIn({ of }: Group): Row[] {
  return of.flatMap((row) => ('group' in row ? [row, ...rowsIn(row.group)] : [row]));
}

/** An id that nothing else in the tree is remembered by. `random`: a short text of lower-case letters and digits. */
export function newStickyId(root: Row & { group: Group }, random: () => string): string {
  const taken = new Set(rowsIn(root.group).map(({ sticky }) => sticky?.id));
  let id = random();
  while (taken.has(id)) id = random();
  return id;
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
