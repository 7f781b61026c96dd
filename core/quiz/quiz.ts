// A quiz as everything that runs it sees it: the shop, the builder's preview, the server that checks outcomes, and the prover.
// Made from a variant by `readQuiz`; plain data, so that it can be sent. Ids are those of steps, blocks, options and outcomes.

/** What has to be true of the answers so far, and of what is known of the visitor, for a way or an outcome to be taken. */
export type QuizRule =
  /** `none` holds when not one of them does. Of nothing, `all` and `none` hold. */
  | { kind: 'all' | 'any' | 'none'; of: readonly QuizRule[] }
  /** Of a question that was not answered nothing was chosen, so that only `none` holds. */
  | { kind: 'chose'; question: string; how: 'any' | 'all' | 'none'; options: readonly string[] }
  /** Lowest and highest number, both included; null: no limit. Does not hold before there is an answer. */
  | ({ kind: 'number'; question: string } & Span)
  | { kind: 'answered'; question: string }
  /** Points on a scale so far. */
  | ({ kind: 'score'; scale: string } & Span)
  /** What the shop or an earlier answer told of the visitor is one of these; no values: it is known at all. */
  | { kind: 'trait'; name: string; values: readonly string[] }
  | { kind: 'segment'; segment: string };

/** Both ends are included; null: no limit. */
export interface Span {
  from: number | null;
  to: number | null;
}

/**
 * What an answer does to a scale. `include`: as soon as one answer includes an outcome, only included ones are looked at.
 * `exclude`: that outcome is out, whatever its points.
 */
export type Weight = number | 'include' | 'exclude';

/** The scale of a quiz whose outcomes are ranges of one total. Otherwise scales are outcomes. */
export const TOTAL = 'total';

/** The one option of a sentence to agree to. */
export const AGREED = 'yes';

interface QuestionBase {
  id: string;
  required: boolean;
  /** By id of an option or a band. */
  weights: readonly { answer: string; scale: string; weight: Weight }[];
}
export type QuizQuestion = QuestionBase &
  (
    | { kind: 'one'; options: readonly string[] }
    /** @property alone an option such as "none of these", which goes with no other */
    | { kind: 'many'; options: readonly string[]; least: number; most: number; alone?: string }
    /** @property bands what numbers count as; the first that fits */
    | ({ kind: 'number'; whole: boolean; bands: readonly ({ id: string } & Span)[] } & Span)
    | { kind: 'text' }
  );

/** A step, or null: the quiz is over and concludes. */
export type Target = string | null;

export interface QuizStep {
  id: string;
  questions: readonly QuizQuestion[];
  /** While this holds the step is passed over, its questions unanswered. */
  skip?: QuizRule;
  /** The first whose rule holds is taken. */
  ways: readonly { when: QuizRule; to: Target }[];
  otherwise: Target;
}

/** How an outcome is found once no exception holds. */
export type Choosing =
  /** The outcome with the most points above zero, or included. */
  | { by: 'points' }
  /** The first whose range holds the total. */
  | { by: 'total'; ranges: readonly ({ outcome: string } & Span)[] }
  /** The first whose rule holds. */
  | { by: 'rules'; cases: readonly { outcome: string; when: QuizRule }[] };

export interface Quiz {
  /** In reading order; the first opens. Steps of outcomes are none of them. */
  steps: readonly QuizStep[];
  /** Between equals the first wins. `backup` is shown instead when all that the outcome has to offer is sold out. */
  outcomes: readonly { id: string; backup?: string }[];
  /** Looked at before everything else; the first whose rule holds. */
  exceptions: readonly { outcome: string; when: QuizRule }[];
  choosing: Choosing;
  /** When nothing else fits. */
  fallback: string;
}

/** Ids of options for a choice, a number, or what was written; an empty text or choice is no answer. */
export type Answer = readonly string[] | number | string;
/** By question. */
export type Answers = Readonly<Record<string, Answer>>;

/** What is known of a visitor besides the answers. */
export interface QuizFacts {
  traits: Readonly<Record<string, string | number | boolean>>;
  segments: readonly string[];
}

/** What stands under a name, and not what every object has. */
export function ownOf<Value>(of: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(of, name) ? of[name] : undefined;
}

/** The options that were chosen; of what is no choice, none. */
export const chosenIn = (answer: Answer | undefined): readonly string[] =>
  Array.isArray(answer) ? (answer as readonly string[]) : [];

/** False of what is no number. */
export function isWithin(number: number, { from, to }: Span): boolean {
  return number >= (from ?? -Infinity) && number <= (to ?? Infinity);
}
