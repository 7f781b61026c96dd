// Targeting that can never hold, found without a visitor: so that nobody publishes a campaign and waits in vain.
// Conservative: what it reports is certain, what it does not report may still be impossible in practice.
import { answerName, factOf, readCondition } from '@/core/targeting';
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
    default:
      return leafIs('never', condition);
  }
}

/** True when every page and every visitor satisfies the condition. */
function alwaysHolds(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every(alwaysHolds);
    case 'any':
      return condition.of.some(alwaysHolds);
    case 'not':
      return neverHolds(condition.of);
    default:
      return leafIs('always', condition);
  }
}

function leafIs(wanted: 'never' | 'always', leaf: ConditionLeaf): boolean {
  const fact = factOf(leaf.kind);
  const checked = readCondition(leaf);
  if (checked.kind !== 'fact') return wanted === 'never';
  const { test } = checked;
  switch (test.kind) {
    case 'text':
      return wanted === 'never' && test.settings[0].length === 0;
    case 'choice':
      return (
        test.settings[0].length === (wanted === 'never' || fact.type !== 'choice' ? 0 : fact.choices.length)
      );
    case 'number':
    case 'known':
    case 'flag':
      return false;
  }
}

/** What must hold at once: the members of a group and of the `all` groups inside it. */
function requirements(condition: Condition): Exclude<Condition, { kind: 'all' }>[] {
  return condition.kind === 'all' ? condition.of.flatMap(requirements) : [condition];
}

/** What one fact may still be: one of the values, and within the limits. */
interface Possible {
  values?: ReadonlySet<string>;
  from: number;
  to: number;
}

/** In time that grows with the number of conditions, not with the number of pairs: a document may hold thousands. */
function hasConflict(together: readonly Condition[]): boolean {
  const stated = new Set(together.map((condition) => JSON.stringify(condition)));
  const possible = new Map<string, Possible>();
  return together.some((condition) => {
    if (condition.kind === 'not') return stated.has(JSON.stringify(condition.of));
    const narrowed = narrow(condition, possible);
    return narrowed !== undefined && (narrowed.values?.size === 0 || narrowed.from > narrowed.to);
  });
}

/** Notes what a condition leaves of its fact's possible answers; undefined when they cannot be listed. */
function narrow(condition: Condition, possible: Map<string, Possible>): Possible | undefined {
  const checked = readCondition(condition);
  if (checked.kind !== 'fact') return undefined;
  const fact = factOf(checked.fact);
  // A list may fit several values at once.
  if (fact.type === 'text' && fact.many) return undefined;
  const name = answerName(checked.fact, checked.asked);
  const before = possible.get(name) ?? { from: -Infinity, to: Infinity };
  const after = narrowed(condition, before);
  if (after) possible.set(name, after);
  return after;
}

function narrowed(condition: Condition, before: Possible): Possible | undefined {
  if ('from' in condition) {
    const from = condition.from ?? -Infinity;
    const to = condition.to ?? Infinity;
    const goesRound = factOf(condition.kind).type === 'number' && from > to;
    return goesRound ? undefined : { from: Math.max(before.from, from), to: Math.min(before.to, to) };
  }
  if (!('values' in condition) || ('operator' in condition && condition.operator !== 'is')) return undefined;
  const values = condition.values.map(spelling).filter((value) => before.values?.has(value) ?? true);
  return { ...before, values: new Set(values) };
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
