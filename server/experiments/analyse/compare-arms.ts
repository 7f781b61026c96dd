// One arm with another, by one metric: right however often it is looked at.
import { natureOf, type Metric } from '@/core/experiments/metric';
import { compareMeans, conversionSequence } from '@/core/statistics';
import type { Comparison, Outcome, Range } from './analysis';
import { isMoney, sumOf, type ArmInput } from './arm-input';

/** Of the multinomial mixture, chosen beforehand. [Lindon & Malek 2022] */
export const K = 100;
/** Fewer in the smaller arm, and a sum of money is not yet normal enough to go by. */
export const LEAST_BUYERS = 100;

export interface ComparisonTerms {
  metric: Metric;
  /** Error allowed for this comparison alone. */
  alpha: number;
  /** Visitors that the experiment was planned for, both arms together; money is compared best there. */
  planned: number;
  /** Least relative change worth finding. */
  effect: number;
}

/** Not yet adjusted for how many comparisons there are. */
export function compareArms(control: ArmInput, arm: ArmInput, terms: ComparisonTerms): Comparison {
  return isMoney(terms.metric) ? compareMoney(control, arm, terms) : compareShares(control, arm, terms);
}

function compareShares(control: ArmInput, arm: ArmInput, terms: ComparisonTerms): Comparison {
  const { metric, alpha } = terms;
  const conversions: [number, number] = [sumOf(control, metric), sumOf(arm, metric)];
  const both = control.share + arm.share;
  const allocation: [number, number] = [control.share / both, arm.share / both];
  const { logE, pValue, lift } = conversionSequence({ conversions, allocation, k: K, alpha });
  const range = closed(lift);
  return {
    arm: arm.id,
    control: control.id,
    lift: { ...range, estimate: lift.estimate === null ? null : finite(lift.estimate) },
    difference: null,
    pValue,
    adjusted: pValue,
    outcome: outcomeOf(range, terms),
    sheet: {
      method: 'conversionSequence',
      conversions,
      visitors: [control.visitors, arm.visitors],
      allocation,
      k: K,
      alpha,
      logE,
    },
  };
}

function compareMoney(control: ArmInput, arm: ArmInput, terms: ComparisonTerms): Comparison {
  const tuning = Math.max(1, terms.planned);
  const means = ({ visitors, money }: ArmInput) => ({
    n: visitors,
    sum: money.sum,
    sumSquares: money.squares,
  });
  const few = Math.min(control.money.buyers, arm.money.buyers) < LEAST_BUYERS;
  const sheet = {
    method: 'compareMeans' as const,
    visitors: [control.visitors, arm.visitors] as [number, number],
    sum: [control.money.sum, arm.money.sum] as [number, number],
    squares: [control.money.squares, arm.money.squares] as [number, number],
    buyers: [control.money.buyers, arm.money.buyers] as [number, number],
    alpha: terms.alpha,
    tuning,
  };
  const names = { arm: arm.id, control: control.id };
  if (few) return { ...names, lift: null, difference: null, pValue: 1, adjusted: 1, outcome: 'few', sheet };
  const { difference, lift, pValue } = compareMeans({
    a: means(control),
    b: means(arm),
    alpha: terms.alpha,
    tuning,
  });
  const bounded = lift.status === 'bounded' ? closed(lift) : null;
  return {
    ...names,
    lift: bounded && { ...bounded, estimate: finite(lift.estimate ?? NaN) },
    difference: { ...closed(difference), estimate: difference.estimate },
    pValue,
    adjusted: pValue,
    // What is relative agrees with what is absolute by construction; where it is not known, the absolute decides.
    outcome: outcomeOf(bounded ?? closed(difference), bounded ? terms : { ...terms, effect: 0 }),
    sheet,
  };
}

/** More is better but where the metric is of things nobody wants. */
export function outcomeOf(
  { low, high }: Range,
  { metric, effect }: Pick<ComparisonTerms, 'metric' | 'effect'>,
): Outcome {
  const wantsMore = natureOf(metric).wanted === 'more';
  if (low !== null && low > 0) return wantsMore ? 'better' : 'worse';
  if (high !== null && high < 0) return wantsMore ? 'worse' : 'better';
  return low !== null && high !== null && low > -effect && high < effect ? 'alike' : 'open';
}

export function closed({ low, high }: { low: number; high: number }): Range {
  return { low: finite(low), high: finite(high) };
}

export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
