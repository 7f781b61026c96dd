// From comparisons to one word. The rule for winners: the interval of what decides excludes no difference, no guardrail got worse, the
// split is as planned, and two weeks at least, in whole weeks, are over.
import { HOLDOUT } from '@/core/assignment';
import { LEAST_DAYS, type ExperimentKind } from '@/core/experiments/experiment';
import { natureOf } from '@/core/experiments/metric';
import { valueRemaining } from '@/core/statistics';
import type { Comparison, HealthCheck, MetricResult, SequencePoint, Verdict } from './analysis';

export interface VerdictInput {
  kind: ExperimentKind;
  health: readonly HealthCheck[];
  metrics: readonly MetricResult[];
  /** Of what decides, by arm, as it was at the end of the last whole week; null: none is over. */
  atWeek: ReadonlyMap<string, SequencePoint> | null;
  /** Since the phase began. */
  days: number;
  visitors: number;
  /** Visitors it was planned for; null: it was not planned. */
  planned: number | null;
}

/** Of the leader's rate: choosing it cannot be far wrong. */
const NEGLIGIBLE_LOSS = 0.0025;
/** Times the planned visitors, after which more would hardly tell. */
const PATIENCE = 2;

export function reachVerdict(input: VerdictInput): Verdict {
  const { kind, health, metrics, days, visitors, planned } = input;
  const [primary] = metrics;
  if (!primary || visitors === 0) return { kind: 'nobody' };
  if (health.some(({ state }) => state === 'bad')) return { kind: 'broken' };
  if (kind === 'same') return reachSoundness(input, primary);
  if (kind === 'bandit') return reachSettlement(input, primary);
  const decided = decide(primary, input);
  const weeksOver = days >= LEAST_DAYS;
  if (decided && !weeksOver) return early('weeks', LEAST_DAYS - days, leaderOf(primary));
  if (decided && !heldAtWeek(decided, input)) return early('weeks', 7 - (days % 7), leaderOf(primary));
  if (decided) return guard(decided, metrics);
  if (
    weeksOver &&
    primary.comparisons.length > 0 &&
    primary.comparisons.every(({ outcome }) => outcome === 'alike')
  )
    return { kind: 'alike' };
  const safe = weeksOver ? harmless(primary, metrics) : undefined;
  if (safe) return { kind: 'either', arm: safe };
  if (planned !== null && visitors >= planned * PATIENCE && weeksOver) return { kind: 'undecided' };
  return early('visitors', daysLeft(input), leaderOf(primary));
}

function early(reason: 'weeks' | 'visitors', days: number | null, leads: string | null): Verdict {
  return { kind: 'early', reason, days: days === null ? null : Math.max(1, Math.ceil(days)), leads };
}

type Decided = Extract<Verdict, { kind: 'winner' | 'control' }>;

/** Whether anything surely won, by the figures as they are. */
function decide({ comparisons, arms }: MetricResult, { metrics }: VerdictInput): Decided | undefined {
  const better = comparisons.filter(({ outcome }) => outcome === 'better');
  const wanted = natureOf(metrics[0]?.metric ?? 'clicked').wanted;
  const valueOf = ({ arm }: Comparison) =>
    (arms.find(({ id }) => id === arm)?.value ?? 0) * (wanted === 'more' ? 1 : -1);
  const best = better.toSorted((a, b) => valueOf(b) - valueOf(a))[0];
  if (best) return { kind: 'winner', arm: best.arm, control: best.control, lift: best.lift };
  const [worst] = comparisons;
  return worst && comparisons.every(({ outcome }) => outcome === 'worse')
    ? { kind: 'control', control: worst.control, against: worst.arm, lift: worst.lift }
    : undefined;
}

/** It was so already at the end of the last whole week: what a Monday brings does not decide. */
function heldAtWeek(decided: Decided, { atWeek }: VerdictInput): boolean {
  const arms = decided.kind === 'winner' ? [decided.arm] : [decided.against];
  return (
    atWeek !== null &&
    arms.every((arm) => {
      const point = atWeek.get(arm);
      return point !== undefined && ((point.low ?? -1) > 0 || (point.high ?? 1) < 0);
    })
  );
}

function guard(decided: Decided, metrics: readonly MetricResult[]): Verdict {
  if (decided.kind === 'control') return decided;
  for (const { metric, role, comparisons } of metrics) {
    if (role !== 'guardrail') continue;
    const worse = comparisons.find(({ arm, outcome }) => arm === decided.arm && outcome === 'worse');
    if (worse) return { kind: 'harm', arm: decided.arm, metric, lift: worse.lift };
  }
  return decided;
}

function reachSoundness({ days, visitors, planned }: VerdictInput, { comparisons }: MetricResult): Verdict {
  if (comparisons.some(({ outcome }) => outcome === 'better' || outcome === 'worse'))
    return { kind: 'unsound' };
  if (days < LEAST_DAYS) return early('weeks', LEAST_DAYS - days, null);
  return planned !== null && visitors < planned ? early('visitors', null, null) : { kind: 'sound' };
}

/** Less than that is not worth going on for. */
const SETTLED = 0.01;

/** A bandit ends when it has next to nothing left to find; guardrails hold for it as for others. */
function reachSettlement({ metrics, days }: VerdictInput, primary: MetricResult): Verdict {
  const leader = leaderOf(primary);
  const rates = primary.arms.filter(({ id }) => id !== HOLDOUT);
  if (days < LEAST_DAYS) return early('visitors', LEAST_DAYS - days, leader);
  if (leader === null) return early('visitors', null, null);
  const remaining = valueRemaining(rates.map(({ sum, visitors }) => ({ conversions: sum, visitors })));
  if (remaining >= SETTLED) return early('visitors', null, leader);
  const harmed = guard({ kind: 'winner', arm: leader, control: '', lift: null }, metrics);
  return harmed.kind === 'harm' ? harmed : { kind: 'settled', arm: leader, remaining };
}

/** The arm with the most for each visitor, or the least where that is better; null: nobody did anything. */
function leaderOf({ arms, metric }: MetricResult): string | null {
  const sign = natureOf(metric).wanted === 'more' ? 1 : -1;
  const known = arms.filter(
    ({ value, sum, id }) => value !== null && (sum > 0 || sign < 0) && id !== HOLDOUT,
  );
  const leader = known.toSorted((a, b) => sign * ((b.value ?? 0) - (a.value ?? 0)))[0];
  return leader?.id ?? null;
}

/** The arm that cannot be far from the best, and harms nothing that is guarded; undefined: none. */
function harmless({ arms }: MetricResult, metrics: readonly MetricResult[]): string | undefined {
  const able = arms.filter(({ sum, expectedLoss }) => sum > 0 && expectedLoss !== null);
  if (able.length < 2) return undefined;
  const harms = (id: string) =>
    metrics.some(
      ({ role, comparisons }) =>
        role === 'guardrail' && comparisons.some(({ arm, outcome }) => arm === id && outcome === 'worse'),
    );
  return able.find(
    ({ id, expectedLoss, value }) =>
      expectedLoss !== null && value && expectedLoss / value < NEGLIGIBLE_LOSS && !harms(id),
  )?.id;
}

/** At the pace so far. */
function daysLeft({ planned, visitors, days }: VerdictInput): number | null {
  if (planned === null || days <= 0) return days < LEAST_DAYS ? LEAST_DAYS - days : null;
  const left = (planned - visitors) / (visitors / days);
  if (left <= 0) return null;
  return Math.max(left, LEAST_DAYS - days);
}
