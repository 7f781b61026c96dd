// All arms by one metric: what each did, and each of them with the control.
import { HOLDOUT } from '@/core/assignment';
import { natureOf, type Metric } from '@/core/experiments/metric';
import { adjustPValues, betaBinomial, wilsonInterval } from '@/core/statistics';
import type { ArmResult, Comparison, MetricResult, MetricRole } from './analysis';
import { isMoney, poolShown, sumOf, type ArmInput } from './arm-input';
import { compareArms, type ComparisonTerms } from './compare-arms';
import { comparePeriods } from './compare-periods';
import type { DayInput } from './make-sequence';

export interface MetricTerms extends Omit<ComparisonTerms, 'metric'> {
  /** Id of the arm that the others are compared with. */
  control: string;
  /** Where the chances changed on the way: the figures of the single days, which are compared then. */
  days?: readonly DayInput[];
}

/**
 * The error allowed is shared evenly among the comparisons, so that all intervals hold at once; what the p-values are adjusted by is
 * a little kinder and never contradicts them.
 */
export function compareMetric(
  metric: Metric,
  role: MetricRole,
  arms: readonly ArmInput[],
  { control, days, ...terms }: MetricTerms,
): MetricResult {
  const { inShop } = natureOf(metric);
  // What only a campaign can be answered with, nobody did who was shown none.
  const able = arms.filter(({ id }) => inShop || id !== HOLDOUT);
  const base = able.find(({ id }) => id === control);
  // Whom nobody is sent to takes no part of the error.
  const others = base
    ? able.filter(
        ({ id, share, visitors }) => id !== control && id !== HOLDOUT && (share > 0 || visitors > 0),
      )
    : [];
  const alpha = terms.alpha / Math.max(1, others.length);
  const own = { ...terms, metric, alpha };
  const compare = (from: ArmInput, arm: ArmInput) =>
    days ? comparePeriods(days, from.id, arm.id, own) : compareArms(from, arm, own);
  const comparisons = base ? others.map((arm) => compare(base, arm)) : [];
  const holdout = able.find(({ id }) => id === HOLDOUT);
  const pooled = poolShown(able);
  return {
    metric,
    role,
    arms: describeArms(able, metric, control),
    comparisons: adjust(comparisons, role),
    withNothing:
      holdout && pooled && control !== HOLDOUT ? compareArms(holdout, pooled, { ...terms, metric }) : null,
  };
}

function adjust(comparisons: Comparison[], role: MetricRole): Comparison[] {
  const adjusted = adjustPValues(
    comparisons.map(({ pValue }) => pValue),
    role === 'primary' ? 'holm' : 'benjamini-hochberg',
  );
  return comparisons.map((one, index) => ({ ...one, adjusted: adjusted[index] ?? one.pValue }));
}

/** The holdout is no choice beside variants, so that chances to be best are of these alone. */
function describeArms(arms: readonly ArmInput[], metric: Metric, control: string): ArmResult[] {
  const money = isMoney(metric);
  const choices = money ? [] : arms.filter(({ id }) => id !== HOLDOUT || control === HOLDOUT);
  const panel = choices.length > 0 ? chancesOf(choices, metric) : undefined;
  return arms.map((arm) => {
    const sum = sumOf(arm, metric);
    const place = choices.indexOf(arm);
    return {
      id: arm.id,
      visitors: arm.visitors,
      sum,
      value: arm.visitors === 0 ? null : sum / arm.visitors,
      range: money || arm.visitors === 0 ? null : wilsonInterval(sum, arm.visitors),
      best: panel?.best[place] ?? null,
      expectedLoss: panel?.expectedLoss[place] ?? null,
    };
  });
}

/** Where less is better, the best is who does it least: the chances of not doing it are compared. */
function chancesOf(arms: readonly ArmInput[], metric: Metric) {
  const { wanted } = natureOf(metric);
  return betaBinomial(
    arms.map((arm) => {
      const did = sumOf(arm, metric);
      return { conversions: wanted === 'more' ? did : arm.visitors - did, visitors: arm.visitors };
    }),
  );
}
