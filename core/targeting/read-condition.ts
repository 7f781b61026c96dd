// Reads a condition from any JSON into a checked form, from which either a predicate or the shop's code is made. Total:
// what is malformed, unknown or too deep becomes `unknown`, and closes what depends on it.
import { factOf, isFactKind, type Fact, type FactKind } from './facts';
import type { Pattern } from './match-text';

/** How an answer is compared: a test of `core/targeting/tests`, and its settings in the order in which it takes them. */
export type CheckedTest =
  | { kind: 'text'; settings: [patterns: readonly Pattern[]] }
  | { kind: 'regex'; settings: [sources: readonly string[], isAddress: boolean] }
  | { kind: 'known'; settings: [] }
  | { kind: 'number'; settings: [from: number | null, to: number | null] }
  | { kind: 'choice'; settings: [values: readonly string[]] }
  | { kind: 'flag'; settings: [] };

export interface CheckedLeaf {
  kind: 'fact';
  fact: FactKind;
  /** In the order of the table of facts. */
  asked: readonly string[];
  test: CheckedTest;
}
export type CheckedCondition =
  | { kind: 'all' | 'any'; of: readonly CheckedCondition[] }
  | { kind: 'not'; of: CheckedCondition }
  | { kind: 'sticky'; id: string; days: number; of: CheckedCondition }
  | { kind: 'unknown' }
  | CheckedLeaf;

/**
 * Beyond what a document may have, with an audience in it; only bounds the recursion for content that never passed the
 * schema.
 */
const MAX_DEPTH = 100;
const UNKNOWN: CheckedCondition = { kind: 'unknown' };

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Brings what people type or paste into the form that addresses have in a browser (URL Standard, path state). */
function encodeAddress(text: string): string {
  try {
    return encodeURI(decodeURI(text).toLowerCase()).replace(/%5[BDE]|%7C/gi, decodeURIComponent);
  } catch {
    return text;
  }
}

/** What an operator means for one value. Undefined for an operator that is none. */
function toPatterns(operator: unknown, value: string): Pattern[] | undefined {
  switch (operator) {
    case 'is':
      // People do not mean a slash at the end of an address.
      return value.startsWith('/') || value.includes('://')
        ? [[value.replace(/\/$/, '')], [value.replace(/\/?$/, '/')]]
        : [[value]];
    case 'contains':
      return [['', value, '']];
    case 'starts':
      return [[value, '']];
    case 'ends':
      return [['', value]];
    case 'glob':
      return [value.split('*')];
    default:
      return undefined;
  }
}

/** Undefined when the operator is unknown, or a value is no text, or empty: that would fit everything. */
function readTextTest({ operator, values }: Json, isAddress: boolean): CheckedTest | undefined {
  if (operator === 'known') return { kind: 'known', settings: [] };
  if (!Array.isArray(values)) return undefined;
  // Whether they are safe was proven when they were published.
  if (operator === 'regex')
    return values.every(isText) ? { kind: 'regex', settings: [values, isAddress] } : undefined;
  const patterns: Pattern[] = [];
  for (const value of values) {
    if (!isText(value)) return undefined;
    const made = toPatterns(operator, (isAddress ? encodeAddress(value) : value).toLowerCase());
    if (!made) return undefined;
    patterns.push(...made);
  }
  return { kind: 'text', settings: [patterns] };
}

const isLimit = (value: unknown): value is number | null => value === null || Number.isFinite(value);

function readTest(leaf: Json, fact: Fact): CheckedTest | undefined {
  switch (fact.type) {
    case 'text':
      return readTextTest(leaf, fact.address === true);
    case 'number': {
      const { from, to } = leaf;
      // Without any limit it would hold for everyone.
      if (!isLimit(from) || !isLimit(to) || (from === null && to === null)) return undefined;
      return { kind: 'number', settings: [from, to] };
    }
    case 'choice': {
      const { values } = leaf;
      if (!Array.isArray(values)) return undefined;
      const chosen = fact.choices.filter((choice) => values.includes(choice));
      return new Set(values).size === chosen.length ? { kind: 'choice', settings: [chosen] } : undefined;
    }
    case 'flag':
      return { kind: 'flag', settings: [] };
  }
}

/** Undefined when something it must be asked with is missing. */
function readAsked(leaf: Json, fact: Fact): string[] | undefined {
  const asked: string[] = [];
  for (const [name, slot] of Object.entries(fact.asked)) {
    const given = Object.hasOwn(leaf, name) ? leaf[name] : undefined;
    if (!isText(given) || (typeof slot !== 'string' && !slot.includes(given))) return undefined;
    asked.push(given);
  }
  return asked;
}

function readLeaf(leaf: Json): CheckedLeaf | undefined {
  if (!isFactKind(leaf.kind)) return undefined;
  const fact = factOf(leaf.kind);
  const asked = readAsked(leaf, fact);
  const test = asked && readTest(leaf, fact);
  return test && { kind: 'fact', fact: leaf.kind, asked, test };
}

/** What sticks needs a name to be remembered by, and an end. */
function readSticky({ id, days, of }: Json, depth: number): CheckedCondition {
  if (!isText(id) || typeof days !== 'number' || !(days > 0)) return UNKNOWN;
  return { kind: 'sticky', id, days, of: readCondition(of, depth - 1) };
}

/** Never throws. */
export function readCondition(condition: unknown, depth = MAX_DEPTH): CheckedCondition {
  if (!isObject(condition) || depth === 0) return UNKNOWN;
  const { kind, of } = condition;
  if (kind === 'not') return { kind, of: readCondition(of, depth - 1) };
  if (kind === 'sticky') return readSticky(condition, depth);
  // Without its condition it is one that nobody looked up, or that is no more.
  if (kind === 'audience') return readCondition(of, depth - 1);
  if (kind === 'all' || kind === 'any') {
    return Array.isArray(of) ? { kind, of: of.map((part) => readCondition(part, depth - 1)) } : UNKNOWN;
  }
  return readLeaf(condition) ?? UNKNOWN;
}
