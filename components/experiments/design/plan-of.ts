// How long the experiment in the form would take. Its code comes after the form, for it is half of the statistics.
import { HOLDOUT } from '@/core/assignment';
import { comparableMetrics, isAgainstNothing } from '@/core/experiments/check-design';
import { natureOf } from '@/core/experiments/metric';
import { adviseOn, planExperiment, type AdviceTerms } from '@/core/experiments/plan-experiment';
import type { ExperimentView, Traffic } from '@/server/trpc/router';
import { comparedWith, sharesOf, type DesignValues } from './design-values';
import type { PlanInSight } from './use-plan';

export function planOf(
  view: ExperimentView,
  values: DesignValues,
  traffic: Traffic | undefined,
): PlanInSight {
  const { design, kind, arms, layer } = values;
  const { primary, control, plan: asked } = design;
  const isAgainst = isAgainstNothing(kind, control);
  const known = traffic && (isAgainst ? traffic.held : traffic.shown);
  const isShare = natureOf(primary).unit === 'share';
  const baseline =
    known?.[primary] ??
    (isShare && asked.baseline !== null && asked.baseline > 0 && asked.baseline < 1
      ? { mean: asked.baseline, deviation: null }
      : null);
  const coverage = (arms?.coverage ?? 1) * (layer.name.trim() === '' ? 1 : layer.share);
  const everybody = traffic?.visitorsPerDay ?? asked.visitorsPerDay;
  const perDay = everybody === null ? null : everybody * coverage;
  const shares = sharesToPlan(view, values);
  const terms: AdviceTerms | null =
    baseline && perDay !== null && shares.length > 1
      ? {
          baseline,
          perDay,
          shares,
          effect: asked.effect,
          power: asked.power,
          coverage,
          isAgainstNothing: isAgainst,
          leading: comparableMetrics(kind, comparedWith(view, values), control).flatMap((metric) => {
            const other = known?.[metric];
            const isLeading = natureOf(metric).known === 'leading' && natureOf(metric).wanted === 'more';
            return other && isLeading && metric !== primary ? [{ metric, baseline: other }] : [];
          }),
        }
      : null;
  const plan = terms && planExperiment(terms);
  return {
    traffic,
    baseline,
    perDay,
    plan,
    isReckoned: terms !== null,
    advice: terms ? adviseOn(terms) : [],
    kept: {
      baseline: baseline?.mean ?? asked.baseline,
      visitorsPerDay: everybody,
      visitors: plan?.visitors ?? null,
    },
  };
}

/** What is compared with comes first; arms that nobody is sent to are left out. */
function sharesToPlan({ site, campaign }: ExperimentView, { kind, arms, design }: DesignValues): number[] {
  const held = arms?.holdout ?? site.holdout;
  if (kind === 'holdout' || kind === 'site' || !arms || !campaign)
    return [held, 1 - held].filter((share) => share > 0);
  const shares = sharesOf(arms);
  const first = campaign.variants.find(({ id }) => (shares[id] ?? 0) > 0);
  const control = design.control === '' ? (first?.id ?? '') : design.control;
  const others = campaign.variants.filter(({ id }) => id !== control).map(({ id }) => shares[id] ?? 0);
  const base = control === HOLDOUT ? held : (shares[control] ?? 0);
  return base > 0 ? [base, ...others.filter((share) => share > 0)] : [];
}
