// The same comparison by device, source, and whether somebody was there before. What many comparisons find by luck is held back as with
// segments: effects are drawn towards each other, and what differs is found step by step.
import { OTHER_VALUES } from '@/server/ingest/event-store';
import type { Split, SplitResult } from './analysis';
import { addArms, type ArmInput } from './arm-input';
import { compareSegments } from './compare-segments';

export interface SplitInput {
  dimension: Split;
  /** Each with all arms, in the same order. */
  values: readonly { value: string; arms: readonly ArmInput[] }[];
}

/** As many as segments that can be declared; rarer ones are one. */
const MOST_VALUES = 12;

export function compareSplit(
  { dimension, values }: SplitInput,
  terms: Parameters<typeof compareSegments>[1],
): SplitResult {
  const seen = pool(values);
  const { heterogeneity, rows } = compareSegments(
    seen.map(({ value, arms }) => ({ segment: value, arms, heldOut: null })),
    terms,
  );
  return {
    dimension,
    heterogeneity,
    rows: rows.map(({ segment: value, ...row }) => ({ value, ...row })),
  };
}

/** The most visitors first; what is rare, together, last. */
function pool(values: SplitInput['values']): { value: string; arms: readonly ArmInput[] }[] {
  const visitorsOf = (arms: readonly ArmInput[]) => arms.reduce((sum, { visitors }) => sum + visitors, 0);
  const isOther = ({ value }: { value: string }) => value === OTHER_VALUES;
  const named = values
    .filter((one) => !isOther(one))
    .toSorted((a, b) => visitorsOf(b.arms) - visitorsOf(a.arms));
  const other = values.filter(isOther);
  if (other.length === 0 && named.length <= MOST_VALUES) return named;
  const [first, ...others] = [...named.slice(MOST_VALUES - 1), ...other];
  const add = (sum: ArmInput, more: ArmInput | undefined) =>
    more ? { ...addArms(sum, more), share: sum.share } : sum;
  const arms = first?.arms.map((arm, place) => others.reduce((sum, one) => add(sum, one.arms[place]), arm));
  return [...named.slice(0, MOST_VALUES - 1), ...(arms ? [{ value: OTHER_VALUES, arms }] : [])];
}
