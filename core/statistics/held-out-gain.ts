// What giving each group the arm that did best there is worth: chosen on one half of the visitors, judged on the other, because what was
// chosen for its luck does not keep it. [Athey & Imbens 2016, PNAS 113(27)]
import { alwaysValidMultiplier } from './always-valid';
import { checkInside, checkLeast, checkRate, type Rate } from './check-input';
import { ratioInterval } from './fieller-interval';

/** A group that was declared beforehand, its arms in the same order in every group. */
export interface HalvedGroup {
  chosenOn: readonly Rate[];
  judgedOn: readonly Rate[];
}

export interface HeldOutGain {
  /** Relative to giving everybody the arm that did best overall. */
  estimate: number;
  low: number;
  high: number;
  /** Index of the arm chosen for each group, and of the one for everybody. */
  chosen: number[];
  overall: number;
}

/** Visitors at which the interval is narrowest. Fixed, because one that grows with them would not hold at every look. */
const TUNING = 10_000;

/**
 * With w the group's share of the judging half: Δ = Σ w (r of the group's arm − r of the common arm) over A = Σ w r of the common arm,
 * variances r(1 − r)/n, the interval of the ratio by Fieller with their covariance, right at every look.
 * @param wanted whether more of it is better, or less
 * @returns null where nothing can be said: an arm that nobody saw, or a common rate of 0 or too noisy to divide by
 */
export function heldOutGain(
  groups: readonly HalvedGroup[],
  { alpha, wanted }: { alpha: number; wanted: 'more' | 'less' },
): HeldOutGain | null {
  checkInside('alpha', alpha);
  checkLeast('groups', groups.length, 1);
  for (const { chosenOn, judgedOn } of groups) {
    checkLeast('arms', Math.min(chosenOn.length, judgedOn.length), 2);
    for (const rate of [...chosenOn, ...judgedOn]) checkRate('An arm', rate);
  }
  const sign = wanted === 'more' ? 1 : -1;
  const all = groups.reduce<Rate[]>(
    (sums, { chosenOn }) => chosenOn.map((rate, arm) => add(sums[arm], rate)),
    [],
  );
  const overall = bestOf(all, sign);
  const chosen = groups.map(({ chosenOn }) => bestOf(chosenOn, sign));
  const judged = groups.reduce((sum, { judgedOn }) => sum + visitorsOf(judgedOn), 0);
  const sums = { change: 0, base: 0, changeVariance: 0, baseVariance: 0, covariance: 0 };
  for (const [index, { judgedOn }] of groups.entries()) {
    const weight = visitorsOf(judgedOn) / judged;
    const [own, usual] = [judgedOn[chosen[index] ?? 0], judgedOn[overall]];
    if (!own?.visitors || !usual?.visitors) return null;
    const variance = weight * weight * varianceOf(usual);
    sums.base += weight * rateOf(usual);
    sums.baseVariance += variance;
    if (own === usual) continue;
    sums.change += weight * (rateOf(own) - rateOf(usual));
    sums.changeVariance += weight * weight * varianceOf(own) + variance;
    sums.covariance -= variance;
  }
  if (sums.base === 0) return null;
  const none = { estimate: 0, low: 0, high: 0, chosen, overall };
  if (sums.changeVariance === 0) return none;
  const multiplier = alwaysValidMultiplier({ n: judged, alpha, tuning: TUNING });
  const interval = ratioInterval({ ...sums, multiplier });
  if (interval.status !== 'bounded') return null;
  const [low, high] = sign > 0 ? [interval.low, interval.high] : [-interval.high, -interval.low];
  return { ...none, estimate: (sign * sums.change) / sums.base, low, high };
}

const rateOf = ({ conversions, visitors }: Rate) => (visitors === 0 ? 0 : conversions / visitors);
const visitorsOf = (rates: readonly Rate[]) => rates.reduce((sum, { visitors }) => sum + visitors, 0);

function add(one: Rate | undefined, other: Rate): Rate {
  return {
    conversions: (one?.conversions ?? 0) + other.conversions,
    visitors: (one?.visitors ?? 0) + other.visitors,
  };
}

/** Half a conversion more to each side, so that none of a few is not taken for certain. */
function varianceOf({ conversions, visitors }: Rate): number {
  const share = (conversions + 0.5) / (visitors + 1);
  return (share * (1 - share)) / visitors;
}

/** By the rate, to which one conversion at the rate of all is added, so that one lucky visitor does not choose for a group. */
function bestOf(rates: readonly Rate[], sign: number): number {
  const all = rates.reduce<Rate>((sum, rate) => add(sum, rate), { conversions: 0, visitors: 0 });
  const each = all.conversions === 0 ? 1 : all.visitors / all.conversions;
  const scored = rates.map((rate, arm) => ({
    arm,
    score: (sign * (rate.conversions + 1)) / (rate.visitors + each),
    visitors: rate.visitors,
  }));
  const seen = scored.filter(({ visitors }) => visitors > 0);
  return (seen.length > 0 ? seen : scored).reduce((best, next) => (next.score > best.score ? next : best))
    .arm;
}
