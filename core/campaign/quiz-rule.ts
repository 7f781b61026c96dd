// What has to be true of the answers so far for a quiz to go one way: the rules of core/quiz, as a document holds them.
import * as z from 'zod/mini';
import type { QuizRule } from '@/core/quiz/quiz';
import { idSchema } from './ids';
import { LONGEST, MOST, RANGE } from './limits';

const limit = z.nullable(z.number().check(z.gte(RANGE.answer.min), z.lte(RANGE.answer.max)));
/** Lowest and highest value, both included; null: no limit. To be spread into an object. */
export const spanShape = { from: limit, to: limit };

const leaves = [
  z.strictObject({
    kind: z.literal('chose'),
    question: idSchema,
    how: z.enum(['any', 'all', 'none']),
    options: z.array(idSchema).check(z.maxLength(MOST.options)),
  }),
  z.strictObject({ kind: z.literal('number'), question: idSchema, ...spanShape }),
  z.strictObject({ kind: z.literal('answered'), question: idSchema }),
  /** `scale`: an outcome, or the total. */
  z.strictObject({ kind: z.literal('score'), scale: idSchema, ...spanShape }),
  z.strictObject({
    kind: z.literal('trait'),
    name: z.string().check(z.maxLength(LONGEST.factName)),
    values: z
      .array(z.string().check(z.maxLength(LONGEST.conditionValue)))
      .check(z.maxLength(MOST.conditionValues)),
  }),
  z.strictObject({ kind: z.literal('segment'), segment: z.string().check(z.maxLength(LONGEST.segment)) }),
] as const;

/** A rule whose groups hold `inner`. */
function ruleAround(inner: z.ZodMiniType<QuizRule>): z.ZodMiniType<QuizRule> {
  const group = z.strictObject({
    kind: z.enum(['all', 'any', 'none']),
    of: z.array(inner).check(z.maxLength(MOST.quizRules)),
  });
  return z.discriminatedUnion('kind', [...leaves, group]) as z.ZodMiniType<QuizRule>;
}

const leafSchema = z.discriminatedUnion('kind', leaves) as z.ZodMiniType<QuizRule>;

/** Groups within groups end at a depth that people can still read. */
export const quizRuleSchema: z.ZodMiniType<QuizRule> = Array.from({ length: MOST.quizDepth }).reduce<
  z.ZodMiniType<QuizRule>
>(ruleAround, leafSchema);
