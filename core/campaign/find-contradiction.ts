// Targeting that can never hold, found without a visitor: so that nobody publishes a campaign and waits in vain.
// Conservative: what it reports is certain, what it does not report may still be impossible in practice.
import type { Condition, ConditionLeaf } from './condition';

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

function hasConflict(together: readonly Condition[]): boolean {
  return together.some((one, index) =>
    together.slice(index + 1).some((other) => excludeEachOther(one, other)),
  );
}

function excludeEachOther(one: Condition, other: Condition): boolean {
  if (one.kind === 'not') return isSame(one.of, other);
  if (other.kind === 'not') return isSame(other.of, one);
  if (one.kind === 'visitor' && other.kind === 'visitor') return one.value !== other.value;
  if (one.kind === 'device' && other.kind === 'device')
    return !one.values.some((value) => other.values.includes(value));
  if (!isExact(one) || !isExact(other) || one.kind !== other.kind) return false;
  if (one.kind === 'utm' && other.kind === 'utm' && one.parameter !== other.parameter) return false;
  const allowed = new Set(other.values.map(spelling));
  return !one.values.some((value) => allowed.has(spelling(value)));
}

function isSame(one: Condition, other: Condition): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A leaf that names every value it lets through. */
function isExact(condition: Condition): condition is Extract<ConditionLeaf, { operator: string }> {
  return 'operator' in condition && condition.operator === 'is';
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
