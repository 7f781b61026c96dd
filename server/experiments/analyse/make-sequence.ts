// What decides, as it was known day by day: the interval narrows, and looking at it costs nothing.
import type { Metric } from '@/core/experiments/metric';
import type { Analysis, SequencePoint } from './analysis';
import { addArms, type ArmInput } from './arm-input';
import { compareArms, type ComparisonTerms } from './compare-arms';

/** Arms of those first exposed in one day, ms, in order. */
export interface DayInput {
  /** End of the day. */
  at: number;
  arms: readonly ArmInput[];
}

/** Drawn at most; days in between are left out, never the last. */
const MOST_POINTS = 60;

/** @param pairs ids of control and arm that are compared */
export function makeSequence(
  days: readonly DayInput[],
  pairs: readonly { control: string; arm: string; alpha: number }[],
  terms: Omit<ComparisonTerms, 'metric' | 'alpha'> & { metric: Metric },
): Analysis['sequence'] {
  const whole = addUp(days);
  const every = Math.max(1, Math.ceil(whole.length / MOST_POINTS));
  const drawn = whole.filter((_, index) => (whole.length - 1 - index) % every === 0);
  return pairs.map(({ control, arm, alpha }) => ({
    arm,
    control,
    points: drawn.flatMap((day) => pointOf(day, control, arm, { ...terms, alpha })),
  }));
}

/** Each day with all before it. */
export function addUp(days: readonly DayInput[]): DayInput[] {
  const sums = new Map<string, ArmInput>();
  return days.map(({ at, arms }) => {
    for (const arm of arms) {
      const before = sums.get(arm.id);
      sums.set(arm.id, before ? { ...addArms(before, arm), share: arm.share } : arm);
    }
    return { at, arms: [...sums.values()] };
  });
}

export function pointOf(
  { at, arms }: DayInput,
  control: string,
  arm: string,
  terms: ComparisonTerms,
): SequencePoint[] {
  const [one, other] = [arms.find(({ id }) => id === control), arms.find(({ id }) => id === arm)];
  if (!one || !other) return [];
  const { lift, outcome } = compareArms(one, other, terms);
  return outcome === 'few' || !lift ? [] : [{ at, ...lift }];
}
