// A quiz as a design carries it to the shop: what runs, and what follows from each outcome.
import type { Deed } from '../campaign/quiz';
import type { Quiz } from './quiz';

/** `leaves`: the other segments of an exclusive set, in which the visitor is no longer. */
export type ShownDeed =
  | Exclude<Deed, { kind: 'join' | 'subscribe' }>
  | (Extract<Deed, { kind: 'join' }> & { leaves?: readonly string[] });

export interface ShownQuiz {
  quiz: Quiz;
  /** `step`: of the design; absent: the campaign closes. `does`: absent: nothing. */
  outcomes: Readonly<Record<string, { step?: string; does?: readonly ShownDeed[] }>>;
  /** What is kept and told of an option, where it is another text than its id: by question, then by option. */
  values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Answers that are kept as traits: the question, and the name of the trait. */
  traits?: readonly (readonly [question: string, name: string])[];
  /** For the bar of progress, absent without one: steps that may follow each, at most. */
  ahead?: Readonly<Record<string, number>>;
  /** Goes on by itself after a single choice. */
  advances?: true;
  /** Outcomes show products, so that the server is asked which are sold out. */
  asksStock?: true;
}
