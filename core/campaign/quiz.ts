// A quiz, as part of a variant: how its steps follow each other, what answers count for, and what it concludes. Its questions are
// the fields of the steps; an outcome may have a step of its own, which the quiz never passes through. `readQuiz` makes of it
// what runs.
import * as z from 'zod/mini';
import { idSchema } from './ids';
import { LONGEST, MOST, RANGE } from './limits';
import { numberIn } from './number-in';
import { quizRuleSchema, spanShape } from './quiz-rule';

/** Where a way leads. `next`: to whichever step of the quiz stands after it then; after the last, to the end. */
export const quizTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('next') }),
  z.strictObject({ kind: z.literal('step'), step: idSchema }),
  z.strictObject({ kind: z.literal('end') }),
]);
export type QuizTarget = z.infer<typeof quizTargetSchema>;

/** How the quiz goes on from a step. A step without such an entry goes on to the next. */
export const quizTurnSchema = z.strictObject({
  step: idSchema,
  /** While this holds the step is passed over. */
  skip: z.optional(quizRuleSchema),
  /** The first whose rule holds is taken. */
  ways: z
    .array(z.strictObject({ when: quizRuleSchema, to: quizTargetSchema }))
    .check(z.maxLength(MOST.quizWays)),
  otherwise: quizTargetSchema,
});
export type QuizTurn = z.infer<typeof quizTurnSchema>;

const traitName = z.string().check(z.maxLength(LONGEST.factName));

/** What follows from an outcome, besides its step. */
export const deedSchema = z.discriminatedUnion('kind', [
  /** The visitor belongs to the segment from now on, and to no other of an exclusive set. */
  z.strictObject({ kind: z.literal('join'), segment: z.string().check(z.maxLength(LONGEST.segment)) }),
  z.strictObject({
    kind: z.literal('trait'),
    name: traitName,
    value: z.string().check(z.maxLength(LONGEST.conditionValue)),
  }),
  /** Whoever left an address in this quiz is found among the leads by this tag. */
  z.strictObject({ kind: z.literal('subscribe'), tag: z.string().check(z.maxLength(LONGEST.tag)) }),
  /** Tells the page, as `beckon.track` does. */
  z.strictObject({ kind: z.literal('event'), name: z.string().check(z.maxLength(LONGEST.eventName)) }),
  /** Instead of a step of its own. */
  z.strictObject({ kind: z.literal('open'), url: z.string().check(z.maxLength(LONGEST.url)) }),
]);
export type Deed = z.infer<typeof deedSchema>;

export const outcomeSchema = z.strictObject({
  id: idSchema,
  name: z.string().check(z.maxLength(LONGEST.name)),
  /** Absent: the campaign closes. */
  step: z.optional(idSchema),
  /** Shown instead when all products of this one's step are sold out. */
  backup: z.optional(idSchema),
  does: z.array(deedSchema).check(z.maxLength(MOST.deeds)),
});
export type QuizOutcome = z.infer<typeof outcomeSchema>;

const weightSchema = z.strictObject({
  question: idSchema,
  /** Id of an option, or of a band of numbers. */
  answer: idSchema,
  /** Id of an outcome, or `total`. */
  scale: idSchema,
  weight: z.union([numberIn(RANGE.points), z.enum(['include', 'exclude'])]),
});
export type QuizWeight = z.infer<typeof weightSchema>;

const choosingSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('points') }),
  z.strictObject({
    by: z.literal('total'),
    ranges: z.array(z.strictObject({ outcome: idSchema, ...spanShape })).check(z.maxLength(MOST.outcomes)),
  }),
  z.strictObject({
    by: z.literal('rules'),
    cases: z
      .array(z.strictObject({ outcome: idSchema, when: quizRuleSchema }))
      .check(z.maxLength(MOST.outcomeRules)),
  }),
]);

export const quizSchema = z.strictObject({
  flow: z.array(quizTurnSchema).check(z.maxLength(MOST.steps)),
  /** Between equals the first wins. */
  outcomes: z.array(outcomeSchema).check(z.minLength(1), z.maxLength(MOST.outcomes)),
  choosing: choosingSchema,
  /** Looked at before everything else; the first whose rule holds. */
  exceptions: z
    .array(z.strictObject({ outcome: idSchema, when: quizRuleSchema }))
    .check(z.maxLength(MOST.outcomeRules)),
  /** The outcome when nothing else fits. */
  fallback: idSchema,
  weights: z.array(weightSchema).check(z.maxLength(MOST.weights)),
  /** What the numbers of a question count as. */
  bands: z
    .array(
      z.strictObject({
        question: idSchema,
        bands: z.array(z.strictObject({ id: idSchema, ...spanShape })).check(z.maxLength(MOST.options)),
      }),
    )
    .check(z.maxLength(MOST.traitsAsked)),
  /** Answers that are kept as traits of the visitor. */
  traits: z
    .array(z.strictObject({ question: idSchema, name: traitName }))
    .check(z.maxLength(MOST.traitsAsked)),
  /** A bar that says how far one is. */
  progress: z.boolean(),
  /** Goes on by itself after a step's only question was answered by one choice. */
  advances: z.boolean(),
});
export type CampaignQuiz = z.infer<typeof quizSchema>;
