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
  const [first, second] = [exactValues(one), exactValues(other)];
  return (
    first?.about === second?.about && first?.values.some((value) => second?.values.includes(value)) === false
  );
}

function isSame(one: Condition, other: Condition): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The complete list of values a leaf lets through, and what they are values of. */
function exactValues(condition: Condition): { about: string; values: string[] } | undefined {
  switch (condition.kind) {
    case 'visitor':
      return { about: 'visitor', values: [condition.value] };
    case 'device':
      return { about: 'device', values: condition.values };
    case 'path':
    case 'url':
      return condition.operator === 'is'
        ? { about: condition.kind, values: comparable(condition) }
        : undefined;
    case 'utm':
      return condition.operator === 'is'
        ? { about: `utm ${condition.parameter}`, values: comparable(condition) }
        : undefined;
    case 'all':
    case 'any':
    case 'not':
      return undefined;
  }
}

/** Letter case and a closing slash never make the difference here, whatever the evaluation makes of them. */
function comparable(leaf: Extract<ConditionLeaf, { operator: string }>): string[] {
  return leaf.values.map((value) => value.toLowerCase().replace(/\/$/, ''));
}
