// The campaign document: everything an owner designs, as one JSON value.
// A draft may be incomplete (empty texts, no destination); `checkForPublish` says what a release may not lack.
import * as z from 'zod/mini';
import { blockSchema } from './block';
import { conditionSchema } from './condition';
import { formatSchema } from './format';
import { frequencySchema } from './frequency';
import { goalSchema } from './goal';
import { idSchema } from './ids';
import { LONGEST, MOST, RANGE } from './limits';
import { numberIn, wholeNumberIn } from './number-in';
import { quizSchema } from './quiz';
import { themeSchema } from './theme';
import { triggersSchema } from './trigger';

export const SCHEMA_VERSION = 1;

export const stepSchema = z.strictObject({
  id: idSchema,
  name: z.string().check(z.maxLength(LONGEST.name)),
  blocks: z.array(blockSchema).check(z.maxLength(MOST.blocks)),
});
export type Step = z.infer<typeof stepSchema>;

export const variantSchema = z.strictObject({
  id: idSchema,
  name: z.string().check(z.maxLength(LONGEST.name)),
  /** Share of the visitors who are not held out, relative to the other variants; 0–1. */
  weight: z.number().check(z.gte(0), z.lte(1)),
  theme: themeSchema,
  /** The first step is the one that opens. */
  steps: z.array(stepSchema).check(z.minLength(1), z.maxLength(MOST.steps)),
  /** Absent: its steps follow each other by their buttons alone. */
  quiz: z.optional(quizSchema),
});
export type Variant = z.infer<typeof variantSchema>;

const messageSchema = z.strictObject({
  /** Its key. */
  segment: z.string().check(z.minLength(1), z.maxLength(LONGEST.segment)),
  variant: idSchema,
});

export const campaignDocumentSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** A marketing campaign runs only with marketing consent; a service campaign informs or helps. */
  purpose: z.enum(['service', 'marketing']),
  format: formatSchema,
  targeting: conditionSchema,
  triggers: triggersSchema,
  frequency: frequencySchema,
  /** Share of visitors who take part at all, 0–1; the others see nothing and are not measured. */
  coverage: numberIn(RANGE.coverage),
  /** Share of the participants who see nothing and are measured, 0–0.5. 0: no holdout. */
  holdout: numberIn(RANGE.holdout),
  goal: goalSchema,
  /** For how many days after its first exposure an order of a visitor counts. Absent: 14. */
  attributionDays: z.optional(wholeNumberIn(RANGE.attributionDays)),
  /** Keeps what was typed and not sent on the visitor's device, for the next visit. Absent: no. */
  keepsAnswers: z.optional(z.literal(true)),
  /** Its quiz has a page of its own besides, for whoever has the link. */
  quizPage: z.optional(z.literal(true)),
  /** The control by which shoppers ask why they see a personalised campaign; absent: shown, in our words. */
  why: z.optional(
    z.strictObject({
      shown: z.boolean(),
      /** Empty or absent: ours. */
      label: z.optional(z.string().check(z.maxLength(LONGEST.name))),
    }),
  ),
  /**
   * The variant that visitors of a segment are shown instead of one by chance; of several segments the first listed counts. Absent:
   * everybody gets a variant by its weight.
   */
  messages: z.optional(z.array(messageSchema).check(z.maxLength(MOST.messages))),
  variants: z.array(variantSchema).check(z.minLength(1), z.maxLength(MOST.variants)),
});
export type CampaignDocument = z.infer<typeof campaignDocumentSchema>;
