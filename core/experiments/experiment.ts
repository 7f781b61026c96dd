// An experiment: what was thought before, what is compared, and what was decided. Where it runs are the phases of its campaign.
import type { Metric } from './metric';

/**
 * - `variants`: which of several variants works best, beside showing nothing where there is a holdout.
 * - `same`: two arms that are the same, to see that the measuring is right (A/A).
 * - `holdout`: is this campaign worth it at all? Its variants together against showing nothing.
 * - `site`: are all campaigns together worth it? The holdout of the site; there is no campaign.
 * - `segments`: which message for which segment: every segment is shown every variant.
 * - `bandit`: visitors are sent to what works while it is found out.
 */
export const EXPERIMENT_KINDS = ['variants', 'holdout', 'segments', 'bandit', 'same', 'site'] as const;
export type ExperimentKind = (typeof EXPERIMENT_KINDS)[number];

/** Id of all arms that show something, taken together. */
export const ALL_SHOWN = 'shown';

/** In the owner's words; any part may be empty while it is a draft. */
export interface Hypothesis {
  /** What changes. */
  what: string;
  /** For whom. */
  whom: string;
  /** Why it should matter to them. */
  why: string;
}

/** What the length of the experiment was reckoned from. */
export interface ExperimentPlan {
  /** Of the primary metric in the arm compared with: a share 0–1, or minor units for each visitor. Null: nobody knows. */
  baseline: number | null;
  /** Least relative change worth finding, 0.1 for 10 %. */
  effect: number;
  /** Chance of finding it, 0–1. */
  power: number;
  /** Who would be exposed in a day, all arms together, were everybody to take part. Null: nobody knows. */
  visitorsPerDay: number | null;
  /** Visitors of all arms together that it takes; null: not reckoned. */
  visitors: number | null;
}

export interface ExperimentDesign {
  hypothesis: Hypothesis;
  /** Decides, alone. */
  primary: Metric;
  secondary: Metric[];
  /** What must not get worse. */
  guardrails: Metric[];
  /** Keys of the segments that it will be looked at by, said before it starts. */
  segments: string[];
  /** Id of the arm that the others are compared with; `HOLDOUT` among them. Empty: the first variant that anybody is sent to. */
  control: string;
  plan: ExperimentPlan;
  /** Ship the winner without asking, once the rule for winners holds. */
  shipsItself: boolean;
}

export const LONGEST_HYPOTHESIS = 300;
export const MOST_SEGMENTS = 12;
export const MOST_METRICS = 6;

/** Of every experiment: error allowed (α), and days that it runs at least, in whole weeks. */
export const ALPHA = 0.05;
export const LEAST_DAYS = 14;

/** What was done at its end. */
export type Decision =
  /** This variant is shown to everybody from now on, but for the holdout where that stays. */
  | { kind: 'shipped'; arm: string; keepsHoldout: boolean }
  /** Every segment is shown the variant that works best for it. */
  | { kind: 'personalised'; messages: { segment: string; arm: string }[] }
  /** It goes on as it was: nothing was better. */
  | { kind: 'kept' }
  /** The campaign is paused. */
  | { kind: 'paused' };

export type ExperimentState = 'draft' | 'running' | 'ended';

export const EMPTY_DESIGN: ExperimentDesign = {
  hypothesis: { what: '', whom: '', why: '' },
  primary: 'clicked',
  secondary: [],
  guardrails: [],
  segments: [],
  control: '',
  plan: { baseline: null, effect: 0.1, power: 0.8, visitorsPerDay: null, visitors: null },
  shipsItself: false,
};
