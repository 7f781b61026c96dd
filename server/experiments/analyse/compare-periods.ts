// One arm with another where the chances changed on the way: day by day, each day as heavy as its visitors.
import { compareEstimates, periodWeightedMeans, type Sums } from '@/core/statistics';
import type { Comparison } from './analysis';
import { isMoney, sumOf, type ArmInput } from './arm-input';
import { closed, finite, outcomeOf, type ComparisonTerms } from './compare-arms';
import type { DayInput } from './make-sequence';

/** Fewer in one of the two, and a share is not yet normal enough to go by. */
const LEAST_CONVERSIONS = 25;

/** Of figures of single days, not added up. Not yet adjusted for how many comparisons there are. */
export function comparePeriods(
  days: readonly DayInput[],
  control: string,
  arm: string,
  terms: ComparisonTerms,
): Comparison {
  const { metric, alpha } = terms;
  const own = (day: DayInput, id: string) => day.arms.find((one) => one.id === id);
  const periods = days.map((day) => [sumsOf(own(day, control), terms), sumsOf(own(day, arm), terms)]);
  const all = (id: string, read: (one: ArmInput) => number) =>
    days.reduce((sum, day) => {
      const found = own(day, id);
      return sum + (found ? read(found) : 0);
    }, 0);
  const visitors: [number, number] = [all(control, (one) => one.visitors), all(arm, (one) => one.visitors)];
  const conversions: [number, number] = [
    all(control, (one) => sumOf(one, metric)),
    all(arm, (one) => sumOf(one, metric)),
  ];
  const tuning = Math.max(1, terms.planned);
  const means = periods.length > 0 ? periodWeightedMeans(periods) : { arms: [], covered: 0 };
  const sheet = {
    method: 'periodWeightedMeans' as const,
    visitors,
    conversions,
    days: days.length,
    covered: means.covered,
    alpha,
    tuning,
  };
  const names = { arm, control };
  const [a, b] = means.arms;
  if (!a || !b || Math.min(...conversions) < LEAST_CONVERSIONS)
    return { ...names, lift: null, difference: null, pValue: 1, adjusted: 1, outcome: 'few', sheet };
  const { difference, lift, pValue } = compareEstimates({
    a,
    b,
    n: visitors[0] + visitors[1],
    alpha,
    tuning,
  });
  const bounded = lift.status === 'bounded' ? closed(lift) : null;
  return {
    ...names,
    lift: bounded && { ...bounded, estimate: finite(lift.estimate ?? NaN) },
    difference: { ...closed(difference), estimate: difference.estimate },
    pValue,
    adjusted: pValue,
    outcome: outcomeOf(bounded ?? closed(difference), bounded ? terms : { ...terms, effect: 0 }),
    sheet,
  };
}

function sumsOf(arm: ArmInput | undefined, { metric }: ComparisonTerms): Sums {
  if (!arm) return { n: 0, sum: 0, sumSquares: 0 };
  const sum = sumOf(arm, metric);
  // Whoever did it counts once.
  return { n: arm.visitors, sum, sumSquares: isMoney(metric) ? arm.money.squares : sum };
}
