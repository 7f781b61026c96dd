// The same comparison by device, source, and whether somebody was there before. What many comparisons find by luck is held back as with
// segments: effects are drawn towards each other, and what differs is found step by step.
import type { Split, SplitResult } from './analysis';
import type { ArmInput } from './arm-input';
import { compareSegments } from './compare-segments';

export interface SplitInput {
  dimension: Split;
  /** The most visitors first, at most `MOST_VALUES`; all others are the last. */
  values: readonly { value: string; arms: readonly ArmInput[] }[];
}

/** With the others, as many as segments that can be declared. */
export const MOST_VALUES = 11;

export function compareSplit(
  { dimension, values }: SplitInput,
  terms: Parameters<typeof compareSegments>[1],
): SplitResult {
  const { heterogeneity, rows } = compareSegments(
    values.map(({ value, arms }) => ({ segment: value, arms, heldOut: null })),
    terms,
  );
  return {
    dimension,
    heterogeneity,
    rows: rows.map(({ segment: value, ...row }) => ({ value, ...row })),
  };
}
