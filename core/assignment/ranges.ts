// Slices of the unit interval that belong to arms.
import type { DecidableArm } from '../decision';
import type { ArmShare } from './arms';

/**
 * Half-open slices `[low, high)`, one per arm, in order. Coverage (0–1) scales inside each arm's own slice,
 * so raising it never moves anyone to another arm. Weights are shares (0–1) and need not add up to 1.
 */
export function bucketRanges(weights: readonly number[], coverage: number): [number, number][] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let start = 0;
  return weights.map((weight) => {
    const share = total > 0 ? weight / total : 0;
    const range: [number, number] = [start, start + share * coverage];
    start += share;
    return range;
  });
}

/** Arms as `decide` takes them, each with its slice. */
export function sliceArms(arms: readonly (ArmShare & { file?: string })[], coverage: number): DecidableArm[] {
  const ranges = bucketRanges(
    arms.map(({ share }) => share),
    coverage,
  );
  return arms.map(({ id, share, file }, index) => {
    const [from, to] = ranges[index] ?? [0, 0];
    return file === undefined ? [id, share, from, to] : [id, share, from, to, file];
  });
}

/** Index of the arm whose slice holds the bucket, or −1 when none does (outside coverage). */
export function chooseArm(bucket: number, ranges: readonly (readonly [number, number])[]): number {
  return ranges.findIndex(([low, high]) => bucket >= low && bucket < high);
}
