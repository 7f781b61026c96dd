// Targeting as a flat list: "show when all of these hold". Groups inside groups have no place in a list; they are told
// apart here, so that the editor shows them as a sentence and never damages them.
import type { Condition, ConditionLeaf } from '@/core/campaign/condition';

export interface Row {
  /** The condition must not hold. */
  negated: boolean;
  leaf: ConditionLeaf;
}

/** The rows of a targeting that is a list; undefined when it has groups that a list cannot show. */
export function rowsOf(targeting: Condition): Row[] | undefined {
  const conditions = targeting.kind === 'all' ? targeting.of : [targeting];
  const rows: Row[] = [];
  for (const condition of conditions) {
    const negated = condition.kind === 'not';
    const leaf = condition.kind === 'not' ? condition.of : condition;
    if (leaf.kind === 'all' || leaf.kind === 'any' || leaf.kind === 'not') return undefined;
    rows.push({ negated, leaf });
  }
  return rows;
}

export function targetingOf(rows: readonly Row[]): Condition {
  return { kind: 'all', of: rows.map(({ negated, leaf }) => (negated ? { kind: 'not', of: leaf } : leaf)) };
}

/** A new condition of a kind, empty where only the owner knows the value. */
export function newLeaf(kind: ConditionLeaf['kind']): ConditionLeaf {
  switch (kind) {
    case 'path':
      return { kind, operator: 'starts', values: [] };
    case 'url':
      return { kind, operator: 'contains', values: [] };
    case 'device':
      return { kind, values: ['phone'] };
    case 'visitor':
      return { kind, value: 'new' };
    case 'utm':
      return { kind, parameter: 'source', operator: 'is', values: [] };
  }
}

export const LEAF_KINDS = [
  'path',
  'url',
  'device',
  'visitor',
  'utm',
] as const satisfies readonly ConditionLeaf['kind'][];

/** One value per line, as typed; blank lines and blanks at the ends do not count. At most 50 values of 500 characters. */
export function valuesFromLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, 500))
    .filter((line) => line !== '')
    .slice(0, 50);
}
