// Targeting: nested all/any/not groups over typed leaves.
import * as z from 'zod/mini';

const value = z.string().check(z.maxLength(500));
const values = z.array(value).check(z.maxLength(50));
export const textOperatorSchema = z.enum(['is', 'contains', 'starts', 'ends', 'glob']);
export type TextOperator = z.infer<typeof textOperatorSchema>;

export const leafSchema = z.discriminatedUnion('kind', [
  /** Path of the page, without host and query; any of the values may hold. */
  z.strictObject({ kind: z.literal('path'), operator: textOperatorSchema, values }),
  /** Whole address without fragment. */
  z.strictObject({ kind: z.literal('url'), operator: textOperatorSchema, values }),
  z.strictObject({
    kind: z.literal('device'),
    values: z.array(z.enum(['phone', 'tablet', 'desktop'])).check(z.maxLength(3)),
  }),
  z.strictObject({ kind: z.literal('visitor'), value: z.enum(['new', 'returning']) }),
  /** A UTM parameter of the current visit. */
  z.strictObject({
    kind: z.literal('utm'),
    parameter: z.enum(['source', 'medium', 'campaign']),
    operator: textOperatorSchema,
    values,
  }),
]);
export type ConditionLeaf = z.infer<typeof leafSchema>;

export type Condition =
  | ConditionLeaf
  | { kind: 'all'; of: Condition[] }
  | { kind: 'any'; of: Condition[] }
  | { kind: 'not'; of: Condition };

/** Nesting is bounded on purpose: deeper groups cannot be read by people and would make parsing unbounded. */
export const MAX_CONDITION_DEPTH = 6;

function conditionAtDepth(depth: number): z.ZodMiniType<Condition> {
  if (depth === 0) return leafSchema;
  const inner = conditionAtDepth(depth - 1);
  const group = z.array(inner).check(z.maxLength(50));
  return z.discriminatedUnion('kind', [
    ...leafSchema.def.options,
    z.strictObject({ kind: z.literal('all'), of: group }),
    z.strictObject({ kind: z.literal('any'), of: group }),
    z.strictObject({ kind: z.literal('not'), of: inner }),
  ]);
}
export const conditionSchema: z.ZodMiniType<Condition> = conditionAtDepth(MAX_CONDITION_DEPTH);
