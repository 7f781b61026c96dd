// The wire format of events, version 1: what `POST /v1/events` accepts. Public contract; change only by a new version.
import * as z from 'zod/mini';

const shortId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
/** UUID version 7: time-ordered, made where the event happened. */
export const eventIdSchema = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
/** Milliseconds since 1970 UTC by the sender's clock. */
const milliseconds = z.number().check(z.int(), z.gte(0), z.lte(8.64e15));
/** An amount of money, minor currency units. */
const minorUnits = z.number().check(z.int(), z.gte(0), z.lte(1e12));
const currency = z.string().check(z.regex(/^[A-Z]{3}$/));
const text = (length: number) => z.string().check(z.maxLength(length));

/** The page an event happened on. Query and fragment are dropped by the sender and again by the server. */
export const pageSchema = z.strictObject({
  url: text(2048),
  /** Host of the referrer, or empty. */
  referrer: z.optional(text(255)),
  device: z.enum(['phone', 'tablet', 'desktop']),
  language: z.optional(text(35)),
  visitor: z.optional(z.enum(['new', 'returning'])),
  source: z.optional(text(100)),
  medium: z.optional(text(100)),
  campaign: z.optional(text(100)),
});
export type EventPage = z.infer<typeof pageSchema>;

const base = {
  id: eventIdSchema,
  at: milliseconds,
  visitor: z.nullable(eventIdSchema),
  session: z.nullable(eventIdSchema),
  page: pageSchema,
};
/** One thing of an order. */
const lineSchema = z.strictObject({
  id: text(100),
  category: z.optional(text(200)),
  quantity: z.optional(z.number().check(z.gte(0), z.lte(1e6))),
  /** Of one piece, minor currency units. */
  price: z.optional(minorUnits),
});
/** Lines of an order that count; it would be a pity to lose a large order for its length. */
const MAX_ORDER_LINES = 100;
const firstLines = z.transform((lines) => (Array.isArray(lines) ? lines.slice(0, MAX_ORDER_LINES) : lines));

/** Groups that a visitor is in at once, of either kind; and the longest name of a segment, UTF-16 code units. */
export const MAX_GROUPS = 20;
export const MAX_SEGMENT_LENGTH = 64;

/** Options of one question that can be chosen at once; questions and steps of one quiz. */
export const MAX_CHOSEN = 20;
export const MAX_QUIZ_STEPS = 60;

const ofCampaign = {
  ...base,
  campaign: shortId,
  release: z.number().check(z.int(), z.gte(1), z.lte(1e9)),
  /** null: outside every experiment, because statistics consent was not given. */
  arm: z.nullable(shortId),
};

/** Answers to one question of a quiz: ids of options, a number, or what was written. */
const answerSchema = z.union([
  z.array(shortId).check(z.maxLength(MAX_CHOSEN)),
  z.number().check(z.gte(-1e12), z.lte(1e12)),
  text(2000),
]);
export type QuizAnswer = z.infer<typeof answerSchema>;
const answersSchema = z
  .record(shortId, answerSchema)
  .check(z.refine((answers) => Object.keys(answers).length <= MAX_QUIZ_STEPS));

export const CLOSE_REASONS = ['button', 'escape', 'backdrop', 'api', 'done'] as const;
export const FEEDBACK_KINDS = ['why', 'fewer', 'forget'] as const;

export const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...base,
    type: z.literal('script.started'),
    props: z.strictObject({ version: text(40) }),
  }),
  z.strictObject({ ...base, type: z.literal('page.viewed'), props: z.strictObject({}) }),
  z.strictObject({
    ...base,
    type: z.literal('consent.changed'),
    props: z.strictObject({ statistics: z.boolean(), personalisation: z.boolean(), marketing: z.boolean() }),
  }),
  /** The shop's own id of the visitor. Unsigned: it is believed for nothing but the shop's own counting. */
  z.strictObject({
    ...base,
    type: z.literal('visitor.identified'),
    props: z.strictObject({ id: text(200) }),
  }),
  z.strictObject({
    ...base,
    type: z.literal('order.placed'),
    props: z.strictObject({
      order: text(100),
      total: minorUnits,
      currency,
      items: z.number().check(z.int(), z.gte(0), z.lte(10000)),
      /** What was ordered, by the ids of the shop's catalogue. Those after the hundredth are dropped. */
      lines: z.optional(z.pipe(firstLines, z.array(lineSchema))),
      /** The shop's own id of whoever ordered, as in `visitor.identified`. */
      customer: z.optional(text(200)),
    }),
  }),
  /** Money of an order given back. Believed only when the shop's server signed it. */
  z.strictObject({
    ...base,
    type: z.literal('order.refunded'),
    props: z.strictObject({ order: text(100), amount: minorUnits, currency }),
  }),
  z.strictObject({
    ...ofCampaign,
    type: z.literal('campaign.exposed'),
    props: z.strictObject({
      /** Chance (0–1) with which the arm was assigned. */
      probability: z.number().check(z.gt(0), z.lte(1)),
      /** Ids of the audiences that the visitor belongs to, as far as the site's campaigns ask for them. */
      audiences: z.optional(z.array(shortId).check(z.maxLength(MAX_GROUPS))),
      /** Segments that the visitor is known to be in. */
      segments: z.optional(z.array(text(MAX_SEGMENT_LENGTH)).check(z.maxLength(MAX_GROUPS))),
    }),
  }),
  z.strictObject({ ...ofCampaign, type: z.literal('campaign.shown'), props: z.strictObject({}) }),
  z.strictObject({
    ...ofCampaign,
    type: z.literal('campaign.clicked'),
    props: z.strictObject({ step: shortId, block: shortId }),
  }),
  z.strictObject({
    ...ofCampaign,
    type: z.literal('campaign.closed'),
    props: z.strictObject({ step: shortId, reason: z.enum(CLOSE_REASONS) }),
  }),
  z.strictObject({ ...ofCampaign, type: z.literal('step.viewed'), props: z.strictObject({ step: shortId }) }),
  /** A step of a quiz was left by answering. Several when answers were changed: the last counts. */
  z.strictObject({
    ...ofCampaign,
    type: z.literal('quiz.answered'),
    props: z.strictObject({
      step: shortId,
      /** By id of the question's block; what was written is told only of visitors who may be remembered. */
      answers: answersSchema,
      /** Whether the visitor agreed to be remembered: without it no profile learns of this. */
      remembered: z.boolean(),
    }),
  }),
  /** A quiz came to its end. The answers are all that counted, so that the server can conclude the same. */
  z.strictObject({
    ...ofCampaign,
    type: z.literal('quiz.completed'),
    props: z.strictObject({
      outcome: shortId,
      /** Ids of the steps that were taken, in order. */
      path: z.array(shortId).check(z.maxLength(MAX_QUIZ_STEPS)),
      answers: answersSchema,
      remembered: z.boolean(),
    }),
  }),
  /** A visitor who was exposed reached, elsewhere in the shop, the goal that the campaign has: once a phase. */
  z.strictObject({ ...ofCampaign, type: z.literal('goal.reached'), props: z.strictObject({}) }),
  /** What a visitor said of the campaign itself: asked why it is here, for fewer like it, or to be forgotten. */
  z.strictObject({
    ...ofCampaign,
    type: z.literal('feedback.given'),
    props: z.strictObject({ kind: z.enum(FEEDBACK_KINDS) }),
  }),
  z.strictObject({
    ...ofCampaign,
    type: z.literal('form.submitted'),
    props: z.strictObject({
      step: shortId,
      /**
       * Name of the field → what the visitor entered; several answers to one question on lines of their own. A later step of a
       * form carries the answers of the steps before it, which belong to the same person.
       */
      fields: z.record(shortId, text(2000)),
      email: z.optional(text(254)),
      /** Each consent sentence as it stood on the screen, and the answer. */
      consents: z
        .array(z.strictObject({ block: shortId, text: text(4000), granted: z.boolean() }))
        .check(z.maxLength(10)),
    }),
  }),
]);
export type BeckonEvent = z.infer<typeof eventSchema>;
export type EventType = BeckonEvent['type'];
export type EventOf<T extends EventType> = Extract<BeckonEvent, { type: T }>;

/** Limits of one request; the sender keeps to them, the server enforces them. */
export const MAX_BATCH_EVENTS = 100;
export const MAX_BATCH_BYTES = 64 * 1024;

/** The envelope. Events stay `unknown` here: each is parsed alone, so one bad event never costs the others. */
export const batchSchema = z.strictObject({
  v: z.literal(1),
  site: shortId,
  sent: milliseconds,
  events: z.array(z.unknown()).check(z.minLength(1), z.maxLength(MAX_BATCH_EVENTS)),
  /** Events the sender had to drop since its last batch, by reason. */
  dropped: z.optional(z.record(text(40), z.number().check(z.int(), z.gte(0), z.lte(1e6)))),
});
export interface RejectedEvent {
  /** Position in the batch. */
  index: number;
  reason: string;
}
export interface BatchReply {
  accepted: number;
  duplicate: number;
  rejected: RejectedEvent[];
}
