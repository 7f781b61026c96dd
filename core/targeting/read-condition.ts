// Reads a condition from any JSON into a checked form, from which either a predicate or the shop's code is made. Total:
// what is malformed, unknown or too deep becomes `unknown`, and closes what depends on it.
import type { TextOperator } from '@/core/campaign/condition';
import type { LeafKind, LeafSettings } from './kinds/condition-kind';
import type { Pattern } from './match-text';
import { UTM_PARAMETERS } from './predicate';

export type CheckedLeaf = { [Kind in LeafKind]: { kind: Kind; settings: LeafSettings[Kind] } }[LeafKind];
export type CheckedCondition =
  | { kind: 'all' | 'any'; of: readonly CheckedCondition[] }
  | { kind: 'not'; of: CheckedCondition }
  | { kind: 'unknown' }
  | CheckedLeaf;

const TEXT_OPERATORS: readonly TextOperator[] = ['is', 'contains', 'starts', 'ends', 'glob'];
const DEVICES = ['phone', 'tablet', 'desktop'] as const;
const VISITORS = ['new', 'returning'] as const;

/** Beyond what a document may have; only bounds the recursion for content that never passed the schema. */
const MAX_DEPTH = 20;
const UNKNOWN: CheckedCondition = { kind: 'unknown' };

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((candidate) => candidate === value);

/** Brings what people type or paste into the form that addresses have in a browser (URL Standard, path state). */
function encodeAddress(text: string): string {
  try {
    return encodeURI(decodeURI(text).toLowerCase()).replace(/%5[BDE]|%7C/gi, decodeURIComponent);
  } catch {
    return text;
  }
}

/** What an operator means for one value. */
function toPatterns(operator: TextOperator, value: string): Pattern[] {
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
  }
}

/** Undefined when the operator is unknown, or a value is no text, or empty: that would fit everything. */
function readPatterns({ operator, values }: Json, encode = (text: string) => text): Pattern[] | undefined {
  const known = oneOf(TEXT_OPERATORS, operator);
  if (!known || !Array.isArray(values)) return undefined;
  const patterns: Pattern[] = [];
  for (const value of values) {
    if (typeof value !== 'string' || !value) return undefined;
    patterns.push(...toPatterns(known, encode(value).toLowerCase()));
  }
  return patterns;
}

function readLeaf(leaf: Json): CheckedLeaf | undefined {
  switch (leaf.kind) {
    case 'path':
    case 'url': {
      const patterns = readPatterns(leaf, encodeAddress);
      return patterns && { kind: leaf.kind, settings: [patterns] };
    }
    case 'utm': {
      const parameter = oneOf(UTM_PARAMETERS, leaf.parameter);
      const patterns = readPatterns(leaf);
      return parameter && patterns && { kind: 'utm', settings: [parameter, patterns] };
    }
    case 'device': {
      if (!Array.isArray(leaf.values)) return undefined;
      const devices = leaf.values.map((value) => oneOf(DEVICES, value));
      return devices.every((value) => value !== undefined)
        ? { kind: 'device', settings: [devices] }
        : undefined;
    }
    case 'visitor': {
      const value = oneOf(VISITORS, leaf.value);
      return value && { kind: 'visitor', settings: [value] };
    }
    default:
      return undefined;
  }
}

/** Never throws. */
export function readCondition(condition: unknown, depth = MAX_DEPTH): CheckedCondition {
  if (!isObject(condition) || depth === 0) return UNKNOWN;
  const { kind, of } = condition;
  if (kind === 'not') return { kind, of: readCondition(of, depth - 1) };
  if (kind === 'all' || kind === 'any') {
    return Array.isArray(of) ? { kind, of: of.map((part) => readCondition(part, depth - 1)) } : UNKNOWN;
  }
  return readLeaf(condition) ?? UNKNOWN;
}
