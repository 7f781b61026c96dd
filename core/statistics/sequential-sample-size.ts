// The price of looking early: how many visitors the rule needs that may be looked at every day, for the same chance to find the same
// lift. By formula; `npm run simulate` compares it with runs.
import { alwaysValidMultiplier } from './always-valid';
import { checkInside, checkPositive } from './check-input';
import { normalBelow, normalQuantile } from './distributions';
import { sampleSize, sampleSizeOfMeans, type SampleSize, type SampleSizeTerms } from './sample-size';

/** Conversions beyond which nobody waits. */
const MOST = 1e15;

/**
 * Of `conversionSequence`: the smallest number of conversions S by which its boundary was passed with the wanted chance, at any look;
 * visitors are S over the mean share that converts. [Lindon & Malek 2022; see `chanceToPass`]
 * @param k of the mixture
 */
export function sequentialSampleSize(input: SampleSizeTerms & { baseline: number; k: number }): SampleSize {
  const { baseline, lift, power, ratio, k } = input;
  checkPositive('k', k);
  // What is no question for one look is none for many.
  sampleSize(input);
  const converting = (baseline + ratio * baseline * (1 + lift)) / (1 + ratio);
  let high = 1;
  while (high < MOST && chanceToPass(high, input) < power) high *= 2;
  let low = high / 2;
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2;
    if (chanceToPass(middle, input) < power) low = middle;
    else high = middle;
  }
  const control = high / converting / (1 + ratio);
  return { control, treatment: ratio * control };
}

/**
 * With x = S₁ − Sρ₁, log E is about x²/(2ρ₀ρ₁(S + k)) − ½ ln((S + k)/k), so that it reaches ln(1/α) at
 * x(S) = √(2ρ₀ρ₁(S + k)(ln(1/α) + ½ ln((S + k)/k))). Conversions move x by θ₁ − ρ₁ on average, with variance θ₀θ₁. The boundary is concave:
 * its tangent at S is passed no earlier, with the chance of a Brownian motion with drift. [Siegmund 1985, eq. 3.15]
 */
function chanceToPass(
  conversions: number,
  { lift, alpha, ratio, k }: SampleSizeTerms & { k: number },
): number {
  const planned = ratio / (1 + ratio);
  const theta = (ratio * (1 + lift)) / (1 + ratio * (1 + lift));
  const spread = planned * (1 - planned);
  const needed = Math.log1p(conversions / k) / 2 - Math.log(alpha);
  const boundary = Math.sqrt(2 * spread * (conversions + k) * needed);
  const slope = (spread * (needed + 0.5)) / boundary;
  const start = boundary - slope * conversions;
  const drift = Math.abs(theta - planned) - slope;
  const variance = theta * (1 - theta);
  const deviation = Math.sqrt(variance * conversions);
  const atLast = normalBelow((drift * conversions - start) / deviation);
  const mirrored = normalBelow((-drift * conversions - start) / deviation);
  return mirrored === 0 ? atLast : atLast + Math.exp((2 * drift * start) / variance + Math.log(mirrored));
}

/**
 * Of `compareMeans` tuned to the size it is planned for, where the multiplier c does not depend on the size:
 * n₁ = (c + z_power)² σ²(1 + 1/k) / (mean · lift)², on the safe side: that it may be passed before is not counted. [Waudby-Smith et al., eq. 9]
 */
export function sequentialSampleSizeOfMeans(
  input: SampleSizeTerms & { mean: number; deviation: number },
): SampleSize {
  const { alpha, power } = input;
  const fixed = sampleSizeOfMeans(input);
  const fixedReach = normalQuantile(power) - normalQuantile(alpha / 2);
  const reach = normalQuantile(power) + alwaysValidMultiplier({ n: 1, alpha, tuning: 1 });
  const price = Math.max(0, reach / fixedReach) ** 2;
  return { control: fixed.control * price, treatment: fixed.treatment * price };
}

/**
 * The smallest relative rise that so many visitors can show, by one look (`sampleSize`) or by any number of looks
 * (`sequentialSampleSize`); null: not even everybody converting could be shown.
 * @param control visitors of the control
 */
export function smallestLift(
  input: Omit<SampleSizeTerms, 'lift'> & { baseline: number; control: number; k?: number },
): number | null {
  const { control, k, ...terms } = input;
  checkPositive('The visitors of the control', control);
  checkInside('The baseline', terms.baseline);
  const needed = (lift: number) =>
    k === undefined
      ? sampleSize({ ...terms, lift }).control
      : sequentialSampleSize({ ...terms, lift, k }).control;
  // Up to all but everybody.
  let high = (1 / terms.baseline - 1) * (1 - 1e-9);
  if (needed(high) > control) return null;
  let low = 0;
  for (let step = 0; step < 100 && high - low > 1e-12 * high; step++) {
    const middle = (low + high) / 2;
    if (needed(middle) <= control) high = middle;
    else low = middle;
  }
  return high;
}
