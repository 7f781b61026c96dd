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
import { idSchema } from './ids';
import { LONGEST, MOST, RANGE } from './limits';
import { wholeNumberIn } from './number-in';

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

/** Belongs to an audience of the site. `of`: its condition, once it was looked up; no document holds it. */
export interface AudienceCondition {
  kind: 'audience';
  id: string;
  of?: Condition;
}
/** Holds while `of` does, and for so many days after it last did. `id`: what the shop remembers that by. */
export interface StickyCondition {
  kind: 'sticky';
  id: string;
  days: number;
  of: Condition;
}

export type Condition =
  | ConditionLeaf
  | AudienceCondition
  | StickyCondition
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

/** Ids of audiences are made by the database. */
const audienceSchema = z.strictObject({
  kind: z.literal('audience'),
  id: z.string().check(z.regex(/^[\w-]{1,40}$/)),
});

/** A condition whose groups hold `inner`; without it there can be no groups. */
function conditionAround(inner: z.ZodMiniType<Condition> | undefined): z.ZodMiniType<Condition> {
  // Made from the table, the schema has no type of its own to offer; that it accepts every leaf and no other, tests say.
  const typed = (schema: z.ZodMiniType) => schema as z.ZodMiniType<Condition>;
  const [first, ...others] = leafSchemas;
  if (!first) throw new Error('There are no facts to ask about.');
  const of = inner && z.array(inner).check(z.maxLength(MOST.conditions));
  const groups = of
    ? [z.strictObject({ kind: z.literal('all'), of }), z.strictObject({ kind: z.literal('any'), of })]
    : [];
  let around = typed(z.discriminatedUnion('kind', [first, ...others, audienceSchema, ...groups]));
  for (let wraps = 0; wraps < MOST.conditionDepth; wraps++) {
    const of = around;
    const days = wholeNumberIn(RANGE.stickyDays);
    around = typed(
      z.discriminatedUnion('kind', [
        first,
        ...others,
        audienceSchema,
        ...groups,
        z.strictObject({ kind: z.literal('not'), of }),
        z.strictObject({ kind: z.literal('sticky'), id: idSchema, days, of }),
      ]),
    );
  }
  return around;
}

/** What turns round or sticks is no depth of its own: people read it with what it is about. */
export const conditionSchema: z.ZodMiniType<Condition> = Array.from({ length: MOST.conditionDepth }).reduce<
  z.ZodMiniType<Condition>
>(conditionAround, conditionAround(undefined));
