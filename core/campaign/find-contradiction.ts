// Targeting that can never hold, found without a visitor: so that nobody publishes a campaign and waits in vain.
// Conservative: what it reports is certain, what it does not report may still be impossible in practice.
import type { Condition } from './condition';

/** True when no page and no visitor can satisfy the condition. */
export function neverHolds(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.some(neverHolds) || hasConflict(requirements(condition));
    case 'any':
      return condition.of.every(neverHolds);
    case 'not':
      return alwaysHolds(condition.of);
    case 'path':
    case 'url':
    case 'utm':
    case 'device':
      return condition.values.length === 0;
    case 'visitor':
      return false;
  }
}

function alwaysHolds(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every(alwaysHolds);
    case 'any':
      return condition.of.some(alwaysHolds);
    case 'not':
      return neverHolds(condition.of);
    case 'device':
      return new Set(condition.values).size === 3;
    case 'path':
    case 'url':
    case 'utm':
    case 'visitor':
      return false;
  }
}

/** What must hold at once: the members of a group and of the `all` groups inside it. */
function requirements(condition: Condition): Exclude<Condition, { kind: 'all' }>[] {
  return condition.kind === 'all' ? condition.of.flatMap(requirements) : [condition];
}

/** In time that grows with the number of conditions, not with the number of pairs: a document may hold thousands. */
function hasConflict(together: readonly Condition[]): boolean {
  const stated = new Set(together.map((condition) => JSON.stringify(condition)));
  const possible = new Map<string, ReadonlySet<string>>();
  return together.some((condition) => {
    if (condition.kind === 'not') return stated.has(JSON.stringify(condition.of));
    const listed = listValues(condition);
    if (!listed) return false;
    const others = possible.get(listed.of);
    const left = new Set(listed.values.filter((value) => !others || others.has(value)));
    possible.set(listed.of, left);
    return left.size === 0;
  });
}

/** Every value that a condition lets through, and of what; undefined when they cannot be listed. */
function listValues(condition: Condition): { of: string; values: string[] } | undefined {
  switch (condition.kind) {
    case 'visitor':
      return { of: 'visitor', values: [condition.value] };
    case 'device':
      return { of: 'device', values: condition.values };
    case 'path':
    case 'url':
      return condition.operator === 'is'
        ? { of: condition.kind, values: condition.values.map(spelling) }
        : undefined;
    case 'utm':
      return condition.operator === 'is'
        ? { of: `utm ${condition.parameter}`, values: condition.values.map(spelling) }
        : undefined;
    case 'all':
    case 'any':
    case 'not':
      return undefined;
  }
}

/** One form for all spellings that the evaluation might treat as equal: letter case, closing slash, percent-encoding. */
function spelling(value: string): string {
  let text = value;
  try {
    text = decodeURIComponent(value);
  } catch {
    // A stray per cent sign: it stands for itself.
  }
  return text.toLowerCase().replace(/\/$/, '');
}
