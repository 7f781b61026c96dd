// How many visitors a comparison needs.
import { checkInside, checkPositive, checkShare } from './check-input';
import { normalQuantile } from './distributions';
import { StatisticsError } from './statistics-error';

/** Visitors of each arm, not rounded: round up. */
export interface SampleSize {
  control: number;
  treatment: number;
}

export interface SampleSizeTerms {
  /** Relative change to be found: 0.1 = 10 % more. */
  lift: number;
  /** Error allowed, both sides together. */
  alpha: number;
  /** Chance to find it. */
  power: number;
  /** Visitors of the treatment for one of the control. */
  ratio: number;
}

/**
 * Of one look at a share:
 * n₁ = [z₁₋α/₂ √(p̄q̄(1 + 1/k)) + z_power √(p₁q₁ + p₂q₂/k)]² / (p₂ − p₁)², n₂ = k n₁, p̄ = (p₁ + k p₂) / (1 + k).
 * [Fleiss, Levin & Paik 2003, eq. 4.14; R's power.prop.test for k = 1]
 * @param baseline share of the control that converts
 */
export function sampleSize({ baseline, ...terms }: SampleSizeTerms & { baseline: number }): SampleSize {
  const { lift, alpha, power, ratio } = terms;
  checkTerms(terms);
  checkInside('The baseline', baseline);
  const changed = baseline * (1 + lift);
  checkShare('The share with the lift', changed);
  const pooled = (baseline + ratio * changed) / (1 + ratio);
  const unlike = baseline * (1 - baseline) + (changed * (1 - changed)) / ratio;
  const reach =
    -normalQuantile(alpha / 2) * Math.sqrt(pooled * (1 - pooled) * (1 + 1 / ratio)) +
    normalQuantile(power) * Math.sqrt(unlike);
  const control = (Math.max(0, reach) / (baseline * lift)) ** 2;
  return { control, treatment: ratio * control };
}

/** Of one look at a mean, by the normal approximation: n₁ = (z₁₋α/₂ + z_power)² σ²(1 + 1/k) / (mean · lift)². */
export function sampleSizeOfMeans(input: SampleSizeTerms & { mean: number; deviation: number }): SampleSize {
  const { mean, deviation, lift, alpha, power, ratio } = input;
  checkTerms(input);
  checkPositive('The mean', mean);
  checkPositive('The deviation', deviation);
  const reach = Math.max(0, normalQuantile(power) - normalQuantile(alpha / 2));
  const control = (reach * (deviation / (mean * lift))) ** 2 * (1 + 1 / ratio);
  return { control, treatment: ratio * control };
}

function checkTerms({ lift, alpha, power, ratio }: SampleSizeTerms): void {
  checkInside('alpha', alpha);
  checkInside('The power', power);
  checkPositive('The ratio', ratio);
  if (!Number.isFinite(lift) || lift === 0) throw new StatisticsError('no-difference', `The lift is ${lift}`);
}
