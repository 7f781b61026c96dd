// The append-only log of events with the enrolments and roll-ups that follow from it.
// Every implementation passes `event-store.conformance.ts`; nothing else in the server knows how events are kept.
import type { BeckonEvent, FEEDBACK_KINDS } from '@/core/events/event';
import type { Goal } from '@/core/campaign/goal';

/**
 * What a quiz heard, in the terms of its release: id of a question → ids of the options that were chosen, or what else the answer counts
 * as (see quiz-told); nothing: no answer any more. Under `OUTCOME`: the id of what the quiz concluded.
 */
export type Told = Readonly<Record<string, readonly string[]>>;
/** No question is called that. */
export const OUTCOME = '*';

/** Minor units of a currency. Orders in others are not capped, because nobody knows what they are worth. */
export interface OrderCap {
  currency: string;
  amount: number;
}

/** An event that passed every check, with what the server knows about it. */
export interface AcceptedEvent {
  site: string;
  event: BeckonEvent;
  /** When the server received it, ms since 1970 UTC. */
  receivedAt: number;
  /** `event.at` corrected by the sender's clock error and clamped to [receivedAt − 7 d, receivedAt]. */
  happenedAt: number;
  /** Bots are kept in the log and left out of every figure. */
  bot: boolean;
  /** Signed by the shop's server. What a browser sends is not, and `order.refunded` counts only when it is. */
  verified: boolean;
  /** Country of the sender's address, ISO 3166-1 alpha-2; absent: not known, or not asked. Matters for exposures. */
  country?: string;
  /** Hour of the week in the site's time zone at `happenedAt`, 0–167 from Monday 0:00. Matters for exposures. */
  local?: number;
  /** Of `quiz.answered` and `quiz.completed`, which count nothing without it. */
  told?: Told;
  /** For how many days after the first exposure an order counts in `phase`; absent: `ATTRIBUTION_DAYS`. The same for all its events. */
  windowDays?: number;
  /** Within how many days another order counts as one more in `phase`; absent: nobody asks. The same for all its events. */
  repeatDays?: number;
  /** Variants that segments are shown in `phase` instead of one by chance; absent: none. The same for all its events. */
  personal?: readonly string[];
  /** Of the visitors of segments one half is told apart in `phase` (see `judged`); absent: nobody asks. The same for all its events. */
  halves?: boolean;
  /** The most that an order counts for in the capped revenue of `phase`; absent: there is none. The same for all its events. */
  orderCap?: OrderCap;
  /** Phase of the campaign's release; absent for events without a campaign or outside every experiment. */
  phase?: string;
  /** Phase of the site's own holdout, for exposures that count in it; see sites/site-phase. */
  sitePhase?: string;
}

export interface AppendResult {
  accepted: number;
  /** Ids the log already held, or that came twice in these events; same site, same id. */
  duplicate: number;
}

/**
 * Why the store did not do what it was asked. Nothing of a rejected append is stored, unless the connection to the
 * store was lost on the way: then it may be, and repeating it is safe because ids are counted once.
 * - `busy`: more work is waiting than the store takes on, or another program holds the database; try again soon.
 * - `unavailable`: the store is starting again, or the disk does not take the data.
 * - `closed`: the store was closed.
 */
export type EventStoreErrorCode = 'busy' | 'unavailable' | 'closed';

export class EventStoreError extends Error {
  override name = 'EventStoreError';
  constructor(
    readonly code: EventStoreErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/**
 * What visitors of an arm are counted by. `shown` is one of them: a visitor can be exposed and not shown (holdout). `reached`: the
 * goal of the campaign where that lies elsewhere in the shop, in whatever arm. `completed`: came to the end of a quiz. `why`, `fewer` and
 * `forget` are guardrails: what visitors said of the campaign itself. The last four are about orders, in these words on every
 * screen:
 * - An order counts for every phase whose first exposure of the visitor lies at most the attribution window (14 days unless the
 *   campaign says otherwise) before it. The same number from a browser and from the shop's server is one order, and what the server
 *   signed is believed (`verified`). A cart is never an order.
 * - `ordered`: visitors with such an order. Whether they saw the campaign makes no difference, so that a holdout can be compared.
 * - `direct`: of those, visitors who placed their first such order within a day (24 h) after they first saw the campaign;
 *   `assisted`: who placed it later. Whoever ordered without having seen it is neither.
 * - `reordered`: of those who ordered, visitors who placed another order at most so many days after the first of them, where the goal of
 *   the phase asks for that.
 * - Revenue is what these orders cost less what was given back, never below zero an order. A refund takes money away, not the order.
 *   Each currency is counted apart.
 */
export const ENROLMENT_GOALS = [
  'shown',
  'clicked',
  'submitted',
  'completed',
  'reached',
  'closed',
  'why',
  'fewer',
  'forget',
  'ordered',
  'direct',
  'assisted',
  'reordered',
] as const;
export type EnrolmentGoal = (typeof ENROLMENT_GOALS)[number] &
  (Goal['kind'] | 'reached' | 'shown' | 'closed' | (typeof FEEDBACK_KINDS)[number] | 'direct' | 'assisted');

/**
 * What visitors told a quiz, as they said it last: who answered a question, who gave an answer to it (`question:option`), whom the quiz
 * concluded this of. A visitor has several values at once, and counts under each with everything they did, whether before or after.
 */
export const TOLD_DIMENSIONS = ['question', 'answer', 'outcome'] as const;

/**
 * What figures can be split by, as it was at the visitor's first exposure. An empty value means that it was not known.
 * `source` is the UTM source, else the host of the referrer, else empty: a visitor who came directly. `channel` is what
 * core/targeting/channel makes of them. `page` is host and path. `weekhour` is the hour of the site's week, 0–167 from Monday 0:00.
 * `audience` and `segment` have several values at once: a visitor counts under each of them, and under none when in none. `judged` is
 * as `segment`, of those visitors alone whom chance put into one half: what was chosen for a segment on the others can be judged on
 * them. It is kept for phases that ask for halves. The last three are known later: see `TOLD_DIMENSIONS`.
 */
export const DIMENSIONS = [
  'all',
  'device',
  'source',
  'visitor',
  'language',
  'page',
  'country',
  'channel',
  'weekhour',
  'audience',
  'segment',
  'judged',
  ...TOLD_DIMENSIONS,
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Dimensions that can be asked for days. A shop has too many pages for that, and nobody asks for the others by them. */
export const DIMENSIONS_BY_DAY = [
  'device',
  'source',
  'visitor',
  'language',
  'country',
  'channel',
] as const satisfies Dimension[];
export type DimensionByDay = (typeof DIMENSIONS_BY_DAY)[number];

/** A stretch of time, ms since 1970 UTC; `to` is not part of it. Made of the hours that begin in it, unless it says which days it is. */
export interface Interval {
  from: number;
  to: number;
  /**
   * Whole days of the site: the date of the first and that after the last, days since 1970. Whoever was first exposed on one of these
   * dates, by the site's clock at that time, is in it; `from` and `to` say when that was by the clock of now.
   */
  dates?: readonly [first: number, end: number];
}
export type DayInterval = Required<Interval>;

/** Money that visitors of one arm left, in one currency. */
export interface Revenue {
  currency: string;
  /** Visitors with an order in this currency. */
  visitors: number;
  /** Minor currency units, and the sum of the squares of what each visitor left. */
  total: number;
  squares: number;
}

/** Visitors of one arm within a phase, each counted once. */
export interface ArmFigures {
  arm: string;
  /** Visitors enrolled. */
  exposed: number;
  /** Visitors who reached the goal at least once. */
  reached: Record<EnrolmentGoal, number>;
  /** Their orders, and how many of these the shop's server signed. */
  orders: number;
  verifiedOrders: number;
  /** By currency, in the order of their codes. */
  revenue: Revenue[];
  /** The same with no order above the cap of the phase, in the currency of that; absent: it has none, or nobody ordered. */
  capped?: Revenue;
}

export interface TrendPoint {
  /** Start of the exposure hour, or of the interval that was asked for, ms since 1970 UTC. */
  hour: number;
  arms: ArmFigures[];
}

export interface Summary {
  arms: ArmFigures[];
  /** Visitors enrolled in each of the intervals, of all arms together. */
  exposed: number[];
}

export interface StepFigure {
  arm: string;
  /** Id of the step. */
  step: string;
  visitors: number;
}

/** What came of the quizzes of some phases. Visitors, each counted once per phase. */
export interface QuizFigures {
  steps: {
    arm: string;
    /** Id of the step. */
    step: string;
    /** Who left it by answering, also without having been seen there. */
    answered: number;
    /** How many took how long from first seeing it to first answering it, by the number of the time band (see time-band). */
    took: { band: number; visitors: number }[];
  }[];
  /** Who told this last and was concluded this of: `told` is a question or an answer as in the dimensions of these names; empty: everybody. */
  outcomes: { arm: string; told: string; outcome: string; visitors: number }[];
}

/** What one visitor who is counted in a phase did there. A person with several browsers is one. */
export interface VisitorFigures {
  /** Of the visitor or the person, the same in every phase of the site. Never leaves the server. */
  key: string;
  arm: string;
  /** The first exposure, ms since 1970 UTC. */
  exposedAt: number;
  /** Keys of segments that they were in at that moment. */
  segments: readonly string[];
  /** How often each goal was reached; those never reached are left out. */
  goals: Readonly<Partial<Record<EnrolmentGoal, number>>>;
  /** Whether they count under `judged`. False throughout where the phase asks for no halves. */
  isJudged: boolean;
  /** Currency → minor units; 0 when everything was given back. */
  revenue: Readonly<Record<string, number>>;
  /** Minor units, with no order above the cap of the phase, in its currency; absent: they ordered nothing there, or it has none. */
  capped?: number;
}

export interface VisitorsPart {
  visitors: VisitorFigures[];
  /** Ask with this for the next part; null: this was the last. */
  next: string | null;
}

export interface StoredEvent {
  /** Position in the log; ever increasing. */
  cursor: number;
  site: string;
  event: BeckonEvent;
  happenedAt: number;
  receivedAt: number;
  bot: boolean;
}

/** `figuresBy` names at most this many values, those with the most exposed visitors; the rest is one entry, `OTHER_VALUES`. */
export const NAMED_VALUES = 200;
export const OTHER_VALUES = 'other';
/** Of the dimensions that a quiz tells: as many as questions and answers can be in some phases of it. */
export const NAMED_ANSWERS = 2000;

/** Every method rejects with an `EventStoreError` when the store cannot do it. */
export interface EventStore {
  /** Resolves once the events are on disk: log, enrolments and roll-ups in one transaction. */
  append(events: readonly AcceptedEvent[]): Promise<AppendResult>;
  /** The log in order, for projections. At most `limit` events after `cursor`. */
  readAfter(cursor: number, limit: number): Promise<StoredEvent[]>;
  /** Figures of the given phases from the roll-ups, per arm. */
  figures(site: string, phases: readonly string[]): Promise<ArmFigures[]>;
  /**
   * The same split by one dimension, the value with the most exposed visitors first.
   * @param most named values, fewer than usual; absent: as many as usual
   */
  figuresBy(
    site: string,
    phases: readonly string[],
    dimension: Dimension,
    most?: number,
  ): Promise<{ value: string; arms: ArmFigures[] }[]>;
  /** The same of those first exposed on these days alone. */
  figuresWithin(
    site: string,
    phases: readonly string[],
    dimension: DimensionByDay,
    days: DayInterval,
  ): Promise<{ value: string; arms: ArmFigures[] }[]>;
  /** Visitors who saw each step, by arm and step. Phases that began before steps were counted have none. */
  steps(site: string, phases: readonly string[]): Promise<StepFigure[]>;
  /** What came of the quizzes, by arm: how steps were answered, and which answers led to which outcome. */
  quiz(site: string, phases: readonly string[]): Promise<QuizFigures>;
  /**
   * Figures by the time of the first exposure, in order; what is without an exposure is left out.
   * @param intervals that are told of, each with another beginning. Absent: by the hour. Days cost the same however many events there
   *   were; of other intervals every hour is read.
   * @param goals that are told of, beside who was exposed and money: others are 0, or told all the same. Absent: all.
   */
  trend(
    site: string,
    phases: readonly string[],
    intervals?: readonly Interval[],
    goals?: readonly EnrolmentGoal[],
  ): Promise<TrendPoint[]>;
  /** Of each group of phases its figures, and who came on which of these days: one question however many groups there are. */
  summaries(
    site: string,
    groups: readonly (readonly string[])[],
    days: readonly DayInterval[],
  ): Promise<Summary[]>;
  /** Visitors left out because they were seen in more than one arm, and bot events left out. */
  excluded(
    site: string,
    phases: readonly string[],
  ): Promise<{ visitorsInSeveralArms: number; botEvents: number }>;
  /**
   * What each visitor did whom the figures of the phase count, a part at a time; added up, they are those figures. Whoever arrives
   * meanwhile may be in it or not.
   * @param after `next` of the part before; null: from the beginning
   * @param limit of visitors that are looked at for a part, which can have fewer
   */
  visitors(site: string, phase: string, after: string | null, limit: number): Promise<VisitorsPart>;
  /** What the latest orders within the span cost, less what was given back: at most `limit`, in no order. ms, `to` left out. */
  orderAmounts(
    site: string,
    currency: string,
    span: { from: number; to: number },
    limit: number,
  ): Promise<number[]>;
  /**
   * Counts enrolments and roll-ups again from the log, by another way than the one that keeps them, and lists the
   * rows that differ; empty when all is well. What rests on events that were deleted (see `sealed`) is taken as it is kept. Slow:
   * reads the whole log.
   */
  recount(): Promise<string[]>;
  /** What this visitor did, the latest first; at most `limit` events. Empty for whoever was forgotten. */
  eventsOf(site: string, visitor: string, limit: number): Promise<StoredEvent[]>;
  /** Ids of the forms that this visitor sent. */
  submissionsOf(site: string, visitor: string): Promise<string[]>;
  /**
   * What was entered into the forms with these ids: id → name of the field → answer. Without those that are not in the log (any
   * more), and empty for whoever was forgotten.
   */
  answersOf(site: string, submissions: readonly string[]): Promise<Record<string, Record<string, string>>>;
  /**
   * Takes the visitor's name off everything: their events and enrolments go on under an id that nobody has, what they wrote, ordered
   * under and were known by goes, and so it does from events that arrive later. Whoever asks is not known to be who they say they
   * are, so this is about one browser: what others sent stays, and an order that another browser or the shop's server told of too
   * keeps its number there, and whom it counts for. Figures become those of a log in which this visitor was never known by an id of
   * the shop: none changes unless they were, and of whom they were taken for, only their own part goes. Once or often, the same.
   * @param kept ids of forms that keep what was entered: they are of somebody else, who used the same browser
   */
  forget(site: string, visitor: string, kept?: readonly string[]): Promise<void>;
  /** Takes what was entered out of these forms, whoever sent them. No figure changes. Once or often, the same. */
  forgetForms(site: string, submissions: readonly string[]): Promise<void>;
  /**
   * Deletes the events that happened before their site's moment, but for those that something kept rests on (see kept-types). No
   * figure changes. A moment that was given once stays: an earlier one brings nothing back.
   * @param until site → ms since 1970 UTC, at least a month ago
   * @returns how many events were deleted
   */
  seal(until: Readonly<Record<string, number>>): Promise<number>;
  /** Site → the moment before which its events were deleted; sites of which none was are left out. */
  sealed(): Promise<Record<string, number>>;
  /** Deletes everything of the site: events, enrolments, roll-ups. Once or often, the same. */
  deleteSite(site: string): Promise<void>;
  /** Writes and reads back one row; throws when the disk does not take it. */
  probe(): Promise<void>;
  /** A consistent copy of the store at `path`, while serving. */
  backup(path: string): Promise<void>;
  /** Stores what is waiting, then lets go of the files. */
  close(): Promise<void>;
}
