// How a list of products is filled: strategies, one after the other, until there are as many as it has room for.
import * as z from 'zod/mini';
import { idSchema } from './ids';
import { LONGEST, MOST, RANGE } from './limits';

/** What a fact of a product is compared with. Compared without regard to case. */
const wordsSchema = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('fixed'),
    /** One of them; none: whatever it is. */
    values: z.array(z.string().check(z.maxLength(LONGEST.offered))).check(z.maxLength(MOST.offered)),
  }),
  /** What was answered to a question of the campaign, as its options are valued or named. Unanswered: whatever it is. */
  z.strictObject({ from: z.literal('answer'), question: idSchema }),
]);
export type MatchedWords = z.infer<typeof wordsSchema>;

/** Minor currency units; null: no limit. */
const amount = z.nullable(z.number().check(z.int(), z.gte(0), z.lte(RANGE.cartTotal.max)));

const productMatchSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tag'), is: wordsSchema }),
  /** The whole category, one that it lies in, or the last word of it. */
  z.strictObject({ kind: z.literal('category'), is: wordsSchema }),
  z.strictObject({
    kind: z.literal('attribute'),
    name: z.string().check(z.maxLength(LONGEST.factName)),
    is: wordsSchema,
  }),
  /** Both ends are included. */
  z.strictObject({ kind: z.literal('price'), from: amount, to: amount }),
  /** At most the number that was answered, in whole units of the currency; an option valued `25-50` has both ends. */
  z.strictObject({ kind: z.literal('budget'), question: idSchema }),
]);
export type ProductMatch = z.infer<typeof productMatchSchema>;

export const productStrategySchema = z.discriminatedUnion('kind', [
  /** All that fit. */
  z.strictObject({
    kind: z.literal('filter'),
    where: z.array(productMatchSchema).check(z.maxLength(MOST.productMatches)),
    order: z.enum(['popular', 'newest', 'cheapest']),
  }),
  /** What is ordered most, the latest orders before all. */
  z.strictObject({ kind: z.literal('popular') }),
  /** What this visitor looked at last. */
  z.strictObject({ kind: z.literal('viewed') }),
  /** Like what this page is about, or else what they looked at last, or else what is in the cart. */
  z.strictObject({ kind: z.literal('similar') }),
  /** Like what is in the cart, for less. */
  z.strictObject({ kind: z.literal('cheaper') }),
  /** What others ordered with what is in the cart, on this page, or was just bought. */
  z.strictObject({ kind: z.literal('together') }),
  z.strictObject({
    kind: z.literal('picked'),
    /** Ids of the catalogue, in this order. */
    products: z.array(z.string().check(z.maxLength(LONGEST.offered))).check(z.maxLength(MOST.offered)),
  }),
  z.strictObject({ kind: z.literal('newest') }),
]);
export type ProductStrategy = z.infer<typeof productStrategySchema>;
export type StrategyKind = ProductStrategy['kind'];
