// The figures of an experiment from the roll-ups, and what can be said of them.
import { HOLDOUT, SITE_HOLDOUT, type ArmShare } from '@/core/assignment';
import { ALL_SHOWN, type ExperimentDesign, type ExperimentKind } from '@/core/experiments/experiment';
import { readPhaseArms, withShares } from '../campaigns/phase-arms';
import type { App } from '../app';
import type { ArmFigures, EnrolmentGoal, TrendPoint } from '../ingest/event-store';
import { NOT_HELD, sitePhase } from '../sites/site-phase';
import type { Analysis } from './analyse/analysis';
import { analyse } from './analyse/analyse';
import { MOST_VALUES } from './analyse/compare-split';
import { addUp } from './analyse/make-sequence';
import { armInput, GOAL_OF, type ArmInput } from './analyse/arm-input';
import type { SegmentInput } from './analyse/compare-segments';
import { SPLITS } from './analyse/analysis';
import type { FoundExperiment } from './find-experiment';
import { readExperiment } from './read-experiment';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Where an experiment counts at this moment. */
export interface RunningPhase {
  id: string;
  /** From 1; 0: of a site, whose phases have no number. */
  number: number;
  /** ms. */
  startedAt: number;
  /** ms; null: it goes on. */
  endedAt: number | null;
  /** With the chances that its first release gave them. */
  arms: readonly (ArmShare & { name: string })[];
  /** When the chances changed within it, oldest first. */
  changes: readonly { at: number; shares: readonly ArmShare[] }[];
  /** Half of the visitors of segments are told apart. */
  halves: boolean;
  /** The most that an order counts for, minor units of the site's currency; null: there is no cap. */
  orderCap: number | null;
}

/** The phases of the experiment, oldest first; the last is what its answer is of. Empty before it starts. */
export async function readExperimentPhases(app: App, experiment: FoundExperiment): Promise<RunningPhase[]> {
  const { campaignId, startedAt, endedAt, id, site } = experiment;
  if (!startedAt) return [];
  if (campaignId === null) {
    const arms = [
      { id: SITE_HOLDOUT, name: HOLDOUT, share: site.holdout },
      { id: NOT_HELD, name: ALL_SHOWN, share: 1 - site.holdout },
    ];
    const phase = sitePhase(site.id, site.holdout);
    return [
      {
        id: phase,
        number: 0,
        startedAt: startedAt.getTime(),
        endedAt: endedAt?.getTime() ?? null,
        arms,
        changes: [],
        halves: false,
        orderCap: null,
      },
    ];
  }
  const phases = await app.db.phase.findMany({
    where: {
      campaignId,
      startedAt: { gte: startedAt },
      ...(endedAt && { AND: { startedAt: { lt: endedAt } } }),
    },
    orderBy: { number: 'asc' },
    include: { releases: { select: { shares: true, publishedAt: true }, orderBy: { number: 'asc' } } },
  });
  return phases.flatMap((phase) => {
    const facts = readPhaseArms(phase.arms);
    if (facts.experiment !== id) return [];
    return [
      {
        id: phase.id,
        number: phase.number,
        startedAt: phase.startedAt.getTime(),
        endedAt: phase.endedAt?.getTime() ?? null,
        arms: facts.arms,
        changes: phase.releases.flatMap(({ shares, publishedAt }) =>
          shares === null ? [] : [{ at: publishedAt.getTime(), shares: withShares(facts.arms, shares) }],
        ),
        halves: facts.halves ?? false,
        orderCap: facts.orderCap?.currency === site.currency ? facts.orderCap.amount : null,
      },
    ];
  });
}

/** @param until ms; of the figures as they are, because a roll-up knows no past @param isBrief without what no verdict rests on */
export async function loadAnalysis(
  app: App,
  experiment: FoundExperiment,
  phase: RunningPhase,
  until: number,
  { isBrief = false }: { isBrief?: boolean } = {},
): Promise<Analysis> {
  const { site } = experiment;
  const { kind, design } = readExperiment(experiment);
  const ids = [phase.id];
  const begin = phase.startedAt - (phase.startedAt % HOUR_MS);
  const end = Math.max(phase.startedAt + 1, Math.min(phase.endedAt ?? until, until));
  const days = Math.ceil((end - begin) / DAY_MS);
  const intervals = Array.from({ length: days }, (_, day) => ({
    from: begin + day * DAY_MS,
    to: begin + (day + 1) * DAY_MS,
  }));
  const { store } = app;
  // The phase of a site goes on from before the experiment: only days since its start are of it, and of values no days are kept.
  const isOfSite = kind === 'site';
  const hasSplits = !isBrief && !isOfSite;
  const hasSegments = hasSplits && design.segments.length > 0;
  const [figures, trend, excluded, bySegment, judged, ...bySplit] = await Promise.all([
    store.figures(site.id, ids),
    store.trend(site.id, ids, [{ from: 0, to: begin }, ...intervals], goalsByDay(kind, design)),
    store.excluded(site.id, ids),
    hasSegments ? store.figuresBy(site.id, ids, 'segment') : [],
    hasSegments && phase.halves ? store.figuresBy(site.id, ids, 'judged') : null,
    ...(hasSplits ? SPLITS.map((dimension) => store.figuresBy(site.id, ids, dimension, MOST_VALUES)) : []),
  ]);
  const inputs = (own: readonly ArmFigures[]) => inputsOf(phase, own, site.currency);
  const inputsIn = (split: readonly { value: string; arms: ArmFigures[] }[], name: string) =>
    inputs(split.find(({ value }) => value === name)?.arms ?? []);
  const byDay = intervals.map(({ from, to }) => ({
    at: Math.min(to, end),
    arms: inputs(trend.find(({ hour }) => hour === from)?.arms ?? []),
  }));
  return analyse({
    kind,
    design,
    arms: isOfSite ? (addUp(byDay).at(-1)?.arms ?? []) : inputs(figures),
    days: byDay,
    elapsed: end - phase.startedAt,
    segments: (hasSegments ? design.segments : []).map((segment): SegmentInput => ({
      segment,
      arms: inputsIn(bySegment, segment),
      heldOut: judged && inputsIn(judged, segment),
    })),
    splits: bySplit.map((values, place) => ({
      dimension: SPLITS[place] ?? 'device',
      values: values.map(({ value, arms }) => ({ value, arms: inputs(arms) })),
    })),
    cap: phase.orderCap,
    ...(phase.changes.length > 0 && { expected: expectedVisitors(phase, trend, begin) }),
    inSeveralArms: excluded.visitorsInSeveralArms,
    botEvents: excluded.botEvents,
    beforeStart: isOfSite ? 0 : visitorsIn(trend.filter(({ hour }) => hour < begin)),
  });
}

/**
 * What is asked of single days: how what decides became known; of a bandit, whose chances change from day to day,
 * and of a site, everything.
 */
function goalsByDay(
  kind: ExperimentKind,
  { primary, secondary, guardrails }: ExperimentDesign,
): EnrolmentGoal[] {
  const metrics = kind === 'bandit' || kind === 'site' ? [primary, ...secondary, ...guardrails] : [primary];
  return metrics.flatMap((metric) => (metric === 'revenue' ? [] : [GOAL_OF[metric]]));
}

/** Revenue with no order above the cap of the phase, where it has one. */
export function inputsOf(
  { arms, orderCap }: Pick<RunningPhase, 'arms' | 'orderCap'>,
  figures: readonly ArmFigures[],
  currency: string,
): ArmInput[] {
  return arms.map((arm) => {
    const input = armInput(
      arm,
      figures.find((one) => one.arm === arm.id),
      { currency, isCapped: orderCap !== null },
    );
    return { ...input, id: armName(arm.id) };
  });
}

/** The holdout of a site is called as that of a campaign is, so that both are read alike. */
export function armName(id: string): string {
  if (id === SITE_HOLDOUT) return HOLDOUT;
  return id === NOT_HELD ? ALL_SHOWN : id;
}

function visitorsIn(points: readonly TrendPoint[]): number {
  return points.reduce((sum, { arms }) => sum + arms.reduce((all, { exposed }) => all + exposed, 0), 0);
}

/** Σ chance × visitors over the days, with the chances in force when most of a day's visitors came. */
function expectedVisitors(
  { arms, changes }: RunningPhase,
  trend: readonly TrendPoint[],
  begin: number,
): number[] {
  return arms.map((arm) =>
    trend.reduce((sum, point) => {
      const noon = Math.max(begin, point.hour) + DAY_MS / 2;
      const shares = changes.findLast(({ at }) => at <= noon)?.shares ?? arms;
      return sum + visitorsIn([point]) * (shares.find(({ id }) => id === arm.id)?.share ?? 0);
    }, 0),
  );
}
