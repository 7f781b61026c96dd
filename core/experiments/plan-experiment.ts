// How long an experiment takes with the visitors there are, and what would make it shorter. By the very rule that decides it, which may
// be looked at every day, beside a test with a single look.
import {
  planDays,
  sampleSize,
  sampleSizeOfMeans,
  sequentialSampleSize,
  sequentialSampleSizeOfMeans,
} from '../statistics';
import { ALPHA } from './experiment';
import type { Metric } from './metric';

/** Of the rule that decides conversions. */
const K = 100;
/** Longer than that, the shop is another one. */
export const LONG_DAYS = 56;
/** Longer than that, nobody should begin. */
export const HOPELESS_DAYS = 182;
const CURVE_WEEKS = 12;
const WEEK = 7;
const LARGEST_EFFECT = 10;

/** What visitors do as things are: a share of them, or money for each with its deviation. */
export interface Baseline {
  /** Share 0–1, or minor units for each visitor; > 0. */
  mean: number;
  /** Of the money of a visitor; null: it is a share. */
  deviation: number | null;
}

export interface PlanTerms {
  baseline: Baseline;
  /** Least relative change worth finding, > 0. */
  effect: number;
  /** Chance to find it, 0–1. */
  power: number;
  /** Chance of each arm among those who take part; the first is what the others are compared with. Two at least, all > 0. */
  shares: readonly number[];
  /** Who would take part in a day, all arms together. */
  perDay: number;
}

export interface Plan {
  /** Visitors of all arms together, whenever anybody looks. */
  visitors: number;
  /** The same with a single look at its end: what looking early costs is the difference. */
  oneLook: number;
  /** In whole weeks; null: nobody comes. */
  days: number | null;
  /** `long`: more than eight weeks; `hopeless`: more than half a year, or nobody comes. */
  verdict: 'ok' | 'long' | 'hopeless';
  /** The least change that can be found by then, week by week. */
  curve: { days: number; effect: number }[];
}

/** Null: no such change is possible, as where more than everybody would have to do it. */
export function planExperiment(terms: PlanTerms): Plan | null {
  const visitors = visitorsFor(terms, 'always');
  const oneLook = visitorsFor(terms, 'once');
  if (visitors === null || oneLook === null) return null;
  const days = planDays({ visitors, perDay: terms.perDay });
  return { visitors, oneLook, days, verdict: judge(days), curve: curveOf(terms) };
}

function judge(days: number | null): Plan['verdict'] {
  if (days === null || days > HOPELESS_DAYS) return 'hopeless';
  return days > LONG_DAYS ? 'long' : 'ok';
}

/** Of all arms together, rounded up; every comparison with the first arm has its part of the error. */
function visitorsFor(
  { baseline: { mean, deviation }, effect, power, shares }: Omit<PlanTerms, 'perDay'>,
  looks: 'always' | 'once',
): number | null {
  const [control = 0, ...others] = shares;
  const alpha = ALPHA / Math.max(1, others.length);
  // Nobody can do something more often than always.
  if (deviation === null && mean * (1 + effect) >= 1) return null;
  const needed = others.map((share) => {
    const terms = { lift: effect, alpha, power, ratio: share / control };
    const size =
      deviation === null
        ? looks === 'once'
          ? sampleSize({ ...terms, baseline: mean })
          : sequentialSampleSize({ ...terms, baseline: mean, k: K })
        : looks === 'once'
          ? sampleSizeOfMeans({ ...terms, mean, deviation })
          : sequentialSampleSizeOfMeans({ ...terms, mean, deviation });
    return size.control / control;
  });
  return Math.ceil(Math.max(...needed));
}

function curveOf(terms: PlanTerms): Plan['curve'] {
  if (terms.perDay === 0) return [];
  return Array.from({ length: CURVE_WEEKS - 1 }, (_, index) => (index + 2) * WEEK).flatMap((days) => {
    const effect = leastEffect(terms, days * terms.perDay);
    return effect === null ? [] : [{ days, effect }];
  });
}

/** The least relative change that so many visitors of all arms can show; null: none up to eleven times as much. */
export function leastEffect(terms: Omit<PlanTerms, 'effect' | 'perDay'>, visitors: number): number | null {
  const enough = (effect: number) => {
    const needed = visitorsFor({ ...terms, effect }, 'always');
    return needed !== null && needed <= visitors;
  };
  const { mean, deviation } = terms.baseline;
  let high = deviation === null ? Math.min(LARGEST_EFFECT, (1 / mean - 1) * (1 - 1e-9)) : LARGEST_EFFECT;
  if (!(high > 0) || !enough(high)) return null;
  let low = 0;
  while (high - low > 1e-3 * high) {
    const middle = (low + high) / 2;
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

export type Advice =
  | { code: 'leadingGoal'; metric: Metric; days: number }
  | { code: 'wholeTraffic'; days: number }
  | { code: 'halfHoldout'; days: number }
  | { code: 'fewerArms'; days: number }
  | { code: 'largerEffect'; effect: number; days: number };

export interface AdviceTerms extends PlanTerms {
  /** Share of the visitors who take part; `perDay` is of these. */
  coverage: number;
  /** The first arm is shown nothing. */
  isAgainstNothing: boolean;
  /** What else could decide, known sooner. */
  leading: readonly { metric: Metric; baseline: Baseline }[];
}

/** What would make it shorter than eight weeks, or at least much shorter; the shortest first. Empty where it is short already. */
export function adviseOn(terms: AdviceTerms): Advice[] {
  const plan = planExperiment(terms);
  if (plan?.verdict === 'ok') return [];
  const { coverage, shares, perDay, isAgainstNothing, leading } = terms;
  const daysWith = (part: Partial<PlanTerms>) => planExperiment({ ...terms, ...part })?.days ?? null;
  const found: Advice[] = [];
  const add = (advice: Advice) => {
    if (advice.days < (plan?.days ?? Infinity)) found.push(advice);
  };
  for (const { metric, baseline } of leading) {
    const days = daysWith({ baseline });
    if (days !== null) add({ code: 'leadingGoal', metric, days });
  }
  if (coverage < 1) {
    const days = daysWith({ perDay: perDay / coverage });
    if (days !== null) add({ code: 'wholeTraffic', days });
  }
  if (isAgainstNothing && (shares[0] ?? 0) < 0.5 && shares.length === 2) {
    const days = daysWith({ shares: [0.5, 0.5] });
    if (days !== null) add({ code: 'halfHoldout', days });
  }
  if (shares.length > 2) {
    const days = daysWith({ shares: [0.5, 0.5] });
    if (days !== null) add({ code: 'fewerArms', days });
  }
  const effect = leastEffect(terms, LONG_DAYS * perDay);
  if (effect !== null && perDay > 0) add({ code: 'largerEffect', effect, days: LONG_DAYS });
  return found.sort((a, b) => a.days - b.days);
}
