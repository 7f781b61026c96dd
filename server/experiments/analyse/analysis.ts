// The words of an analysis: what the page of an experiment is made of. JSON throughout: an end that does not exist is null.
import type { Metric } from '@/core/experiments/metric';

/** Shares and relative changes as 0–1; `low` null: without end downwards; `high` null: upwards. */
export interface Range {
  low: number | null;
  high: number | null;
}

export interface ArmResult {
  /** Of the variant, `HOLDOUT`, or `ALL_SHOWN`. */
  id: string;
  visitors: number;
  /** Visitors who did it, or minor units of the site's currency. */
  sum: number;
  /** For each visitor; null: there is nobody. */
  value: number | null;
  /** In which the true share lies, of one look (Wilson, 95 %); null for money, and where there is nobody. */
  range: { low: number; high: number } | null;
  /** Chance that it is the best, as advice; null for money. */
  best: number | null;
  /** What is lost on average by choosing it although another is better, in the unit of `value`; null for money. */
  expectedLoss: number | null;
}

/** With what a comparison was reckoned, so that anybody can do it again. */
export type Sheet =
  | {
      method: 'conversionSequence';
      conversions: [control: number, arm: number];
      visitors: [control: number, arm: number];
      /** Chances of the two, adding up to 1. */
      allocation: [control: number, arm: number];
      k: number;
      alpha: number;
      logE: number;
    }
  | {
      /** Means of days, weighted by all visitors of the day: what a bandit's changing chances need. */
      method: 'periodWeightedMeans';
      visitors: [control: number, arm: number];
      conversions: [control: number, arm: number];
      days: number;
      /** Share of the visitors who came on days that count. */
      covered: number;
      alpha: number;
      tuning: number;
    }
  | {
      method: 'compareMeans';
      visitors: [control: number, arm: number];
      sum: [control: number, arm: number];
      squares: [control: number, arm: number];
      /** Visitors with an order. */
      buyers: [control: number, arm: number];
      alpha: number;
      tuning: number;
    };

/**
 * - `better`, `worse`: the interval excludes no difference.
 * - `alike`: it lies within the least change worth finding, to both sides.
 * - `few`: too few did it for the method to be right.
 * - `open`: none of these yet.
 */
export type Outcome = 'better' | 'worse' | 'alike' | 'few' | 'open';

export interface Comparison {
  arm: string;
  control: string;
  /** Relative; null: what it is compared with is too noisy, or there is nothing. */
  lift: (Range & { estimate: number | null }) | null;
  /** In the unit of `value`; null where only the ratio is known. */
  difference: (Range & { estimate: number }) | null;
  /** Right however often it is looked at. */
  pValue: number;
  /** For as many comparisons as there are: Holm for what decides, Benjamini–Hochberg for the rest. */
  adjusted: number;
  outcome: Outcome;
  sheet: Sheet;
}

export type MetricRole = 'primary' | 'secondary' | 'guardrail';

export interface MetricResult {
  metric: Metric;
  role: MetricRole;
  arms: ArmResult[];
  /** Each of the others with the control. */
  comparisons: Comparison[];
  /** All that show something together, with the holdout; null: there is none, or it cannot be compared. */
  withNothing: Comparison | null;
}

export const HEALTH_CHECKS = ['split', 'severalArms', 'unseen', 'bots', 'clocks'] as const;
/** `good` needs no more words; `warning` is to be looked at; `bad` blocks the verdict. */
export interface HealthCheck {
  kind: (typeof HEALTH_CHECKS)[number];
  state: 'good' | 'warning' | 'bad';
  /** Visitors or events that it is about, of how many. */
  count: number;
  of: number;
  /** Of the split alone: the chance of one as uneven as this where all is well. */
  pValue?: number;
}

/**
 * What to make of it, in one word; pages make a sentence of it.
 * - `nobody`: no visitor yet. `broken`: the split is off, so nothing can be said.
 * - `early`: nothing can be said yet, for about `days` more where that can be foreseen. `leads`: the arm that is ahead, if any is.
 *   `reason`: `weeks` where the difference is there and whole weeks are not over.
 * - `winner`: better than the control. `control`: all others are worse. `harm`: would win, but a guardrail got worse.
 * - `alike`: no difference worth having. `either`: choosing the leader risks next to nothing. `undecided`: it had twice the visitors
 *   that were planned, and could not be told.
 * - `settled`: of a bandit, which has next to nothing left to find; `remaining`: by how much another may still surpass the arm, relative.
 * - `sound`, `unsound`: of an A/A comparison, whether it found no difference, as it should.
 */
export type Verdict =
  | { kind: 'nobody' }
  | { kind: 'broken' }
  | { kind: 'early'; reason: 'weeks' | 'visitors'; days: number | null; leads: string | null }
  | { kind: 'winner'; arm: string; control: string; lift: Comparison['lift'] }
  | { kind: 'control'; control: string; against: string; lift: Comparison['lift'] }
  | { kind: 'harm'; arm: string; metric: Metric; lift: Comparison['lift'] }
  | { kind: 'alike' }
  | { kind: 'either'; arm: string }
  | { kind: 'undecided' }
  | { kind: 'settled'; arm: string; remaining: number }
  | { kind: 'sound' }
  | { kind: 'unsound' };

/** The lift of what decides, as it was known at a moment (ms), with its interval. */
export interface SequencePoint extends Range {
  at: number;
  estimate: number | null;
}

/** Of a segment that was declared before, what every arm did there. */
export interface SegmentResult {
  /** Key. */
  segment: string;
  visitors: number;
  arms: { id: string; visitors: number; sum: number }[];
  /** Against the control, drawn towards what all segments have in common; null: nobody did it in one of the two. */
  comparisons: { arm: string; lift: number | null; differs: boolean }[];
}

export interface SegmentsResult {
  /** Whether the segments differ at all in what an arm does: by arm, Cochran's Q. */
  heterogeneity: { arm: string; q: number; degreesOfFreedom: number; pValue: number }[];
  rows: SegmentResult[];
  /**
   * What giving each segment the arm that did best there in one half of the visitors gained in the other half, against giving all the
   * arm that did best overall. Null: too few to tell.
   */
  gain: (Range & { estimate: number }) | null;
  /** The best of each segment, in all visitors. Worth shipping only where the gain excludes nothing. */
  messages: { segment: string; arm: string }[];
}

/** How visitors can be told apart without anybody having said so beforehand. */
export const SPLITS = ['device', 'source', 'visitor'] as const;
export type Split = (typeof SPLITS)[number];

/** The same as of segments, by what everybody has one value of. It was not asked beforehand: it gives ideas, and proves nothing. */
export interface SplitResult extends Pick<SegmentsResult, 'heterogeneity'> {
  dimension: Split;
  /** The most visitors first. `value` as everywhere in figures; `OTHER_VALUES`: all others together. */
  rows: (Omit<SegmentResult, 'segment'> & { value: string })[];
}

export interface Analysis {
  verdict: Verdict;
  health: HealthCheck[];
  /** What decides first, then in the order of the design. */
  metrics: MetricResult[];
  /** By comparison of what decides. */
  sequence: { arm: string; control: string; points: SequencePoint[] }[];
  segments: SegmentsResult | null;
  /** Absent: nobody looked, as in what was found before they were kept. */
  splits?: SplitResult[];
  /** What orders were cut to in revenue, minor units; null or absent: to nothing. */
  cap?: number | null;
}
