import type { Quiz } from './quiz';

/** A quiz with what the server must know besides, to believe what a browser tells of it. */
export interface AskedQuiz extends Quiz {
  /** Buttons lead past the flow, so that steps can follow each other in any way. */
  leaps?: true;
  /** Outcomes whose step shows products, so that they can be sold out; absent: none. */
  stocked?: readonly string[];
}
