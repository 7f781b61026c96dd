// What the panel of a preview sees of the campaign that runs, and can do with it.
import type { Decision } from '@/core/decision';
import type { ExplainedCondition } from '@/core/targeting/explain-condition';
import type { Answers } from '@/core/targeting/read-fact';
import type { BeckonApi } from '../api';

export interface PreviewState {
  answers: Answers;
  targeting: ExplainedCondition;
  /** What `decide` says now, or said at the moment of showing. */
  decision: Decision;
  /** Places of the watches that fired. */
  fired: ReadonlySet<number>;
  /** Arm that is on the screen. */
  open: string | undefined;
}

export interface RunningPreview {
  look(): PreviewState;
  /** A watch fires now. */
  fire(watch: number): void;
  /** As if the shop asked for the campaign. */
  ask(): void;
  /** Shows an arm, whatever the decision says. */
  show(arm: string): void;
  /** A new page view. */
  restart(): void;
  api: BeckonApi;
}
