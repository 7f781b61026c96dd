// Targeting: nested all/any/not groups over typed leaves. The leaves are made from the table of facts.
import * as z from 'zod/mini';
import {
  FACT_KINDS,
  TEXT_OPERATORS,
  factOf,
  type Asked,
  type Fact,
  type FactKind,
  type FactTable,
  type TextOperator,
} from '@/core/targeting/facts';
import { LONGEST, MOST } from './limits';

/** How an answer is compared, by its type. */
interface Comparison {
  /** Any of the values may fit. */
  text: { operator: TextOperator; values: string[] };
  /** Lowest and highest value, both included; null: no limit. */
  number: { from: number | null; to: number | null };
  choice: { values: string[] };
  flag: unknown;
}
type ComparisonOf<Kind extends FactKind> = FactTable[Kind] extends { choices: readonly (infer Choice)[] }
  ? { values: Choice[] }
  : Comparison[FactTable[Kind]['type']];

/** One question: a fact, what it is asked with, and how the answer is compared. */
export type LeafOf<Kind extends FactKind> = { kind: Kind } & Asked<Kind> & ComparisonOf<Kind>;
export type ConditionLeaf = { [Kind in FactKind]: LeafOf<Kind> }[FactKind];
/** The leaves whose answers have one type. */
export type TextLeaf = Extract<ConditionLeaf, { operator: TextOperator }>;
export type NumberLeaf = Extract<ConditionLeaf, { from: number | null }>;
export type ChoiceLeaf = Exclude<Extract<ConditionLeaf, { values: string[] }>, TextLeaf>;

export type Condition =
  | ConditionLeaf
  | { kind: 'all'; of: Condition[] }
  | { kind: 'any'; of: Condition[] }
  | { kind: 'not'; of: Condition };

/** Beyond every date a browser can hold, and every price. */
const MAX_NUMBER = 1e15;

const value = z.string().check(z.maxLength(LONGEST.conditionValue));
const number = z.nullable(z.number().check(z.gte(-MAX_NUMBER), z.lte(MAX_NUMBER)));

function slotSchema(slot: Fact['asked'][string]): z.ZodMiniType {
  if (typeof slot !== 'string') return z.enum([...slot]);
  return z.string().check(z.maxLength(slot === 'selector' ? LONGEST.selector : LONGEST.factName));
}

function comparisonShape(fact: Fact): Record<string, z.ZodMiniType> {
  switch (fact.type) {
    case 'text':
      return {
        operator: z.enum(TEXT_OPERATORS),
        values: z.array(value).check(z.maxLength(MOST.conditionValues)),
      };
    case 'number':
      return { from: number, to: number };
    case 'choice':
      return { values: z.array(z.enum([...fact.choices])).check(z.maxLength(fact.choices.length)) };
    case 'flag':
      return {};
  }
}

function leafSchemaOf(kind: FactKind) {
  const fact = factOf(kind);
  const asked = Object.entries(fact.asked).map(([name, slot]) => [name, slotSchema(slot)] as const);
  return z.strictObject({ kind: z.literal(kind), ...Object.fromEntries(asked), ...comparisonShape(fact) });
}

const leafSchemas = FACT_KINDS.map(leafSchemaOf);

function conditionAtDepth(depth: number): z.ZodMiniType<Condition> {
  // Made from the table, the schema has no type of its own to offer; that it accepts every leaf and no other, tests say.
  const typed = (schema: z.ZodMiniType) => schema as z.ZodMiniType<Condition>;
  const [first, ...others] = leafSchemas;
  if (!first) throw new Error('There are no facts to ask about.');
  if (depth === 0) return typed(z.discriminatedUnion('kind', [first, ...others]));
  const inner = conditionAtDepth(depth - 1);
  const group = z.array(inner).check(z.maxLength(MOST.conditions));
  return typed(
    z.discriminatedUnion('kind', [
      first,
      ...others,
      z.strictObject({ kind: z.literal('all'), of: group }),
      z.strictObject({ kind: z.literal('any'), of: group }),
      z.strictObject({ kind: z.literal('not'), of: inner }),
    ]),
  );
}
export const conditionSchema: z.ZodMiniType<Condition> = conditionAtDepth(MOST.conditionDepth);
