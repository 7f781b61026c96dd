// What an analysis starts from: sums over the visitors of each arm.
import { HOLDOUT } from '@/core/assignment';
import { ALL_SHOWN } from '@/core/experiments/experiment';
import { natureOf, type Metric } from '@/core/experiments/metric';
import type { ArmFigures, EnrolmentGoal } from '@/server/ingest/event-store';

type Share = Exclude<Metric, 'revenue'>;

/** Under which name the event store counts it. */
export const GOAL_OF: Readonly<Record<Share, EnrolmentGoal>> = {
  clicked: 'clicked',
  submitted: 'submitted',
  completed: 'completed',
  goal: 'reached',
  ordered: 'ordered',
  reordered: 'reordered',
  closed: 'closed',
  fewer: 'fewer',
  forget: 'forget',
};

export interface ArmInput {
  id: string;
  /** Chance of it among those who take part, 0–1. */
  share: number;
  visitors: number;
  /** Visitors who did it. */
  counts: Readonly<Record<Share, number>>;
  shown: number;
  /** Of the site's currency: visitors with an order, what they left (minor units, no order above the cap), and the sum of its squares. */
  money: { buyers: number; sum: number; squares: number };
}

export function armInput(
  { id, share }: { id: string; share: number },
  figures: ArmFigures | undefined,
  { currency, isCapped }: { currency: string; isCapped: boolean },
): ArmInput {
  const reached = figures?.reached;
  const money = isCapped ? figures?.capped : figures?.revenue.find((one) => one.currency === currency);
  const counts = Object.entries(GOAL_OF).map(([metric, goal]) => [metric, reached?.[goal] ?? 0]);
  return {
    id,
    share,
    visitors: figures?.exposed ?? 0,
    shown: reached?.shown ?? 0,
    counts: Object.fromEntries(counts) as Record<Share, number>,
    money: { buyers: money?.visitors ?? 0, sum: money?.total ?? 0, squares: money?.squares ?? 0 },
  };
}

/** All arms that show something, as one. Undefined: there is none. */
export function poolShown(arms: readonly ArmInput[]): ArmInput | undefined {
  const shown = arms.filter(({ id }) => id !== HOLDOUT);
  const [first, ...others] = shown;
  if (!first) return undefined;
  return others.reduce<ArmInput>(addArms, { ...first, id: ALL_SHOWN });
}

export function addArms(one: ArmInput, other: ArmInput): ArmInput {
  const counts = { ...one.counts };
  for (const metric of Object.keys(counts) as (keyof typeof counts)[]) counts[metric] += other.counts[metric];
  return {
    id: one.id,
    share: one.share + other.share,
    visitors: one.visitors + other.visitors,
    shown: one.shown + other.shown,
    counts,
    money: {
      buyers: one.money.buyers + other.money.buyers,
      sum: one.money.sum + other.money.sum,
      squares: one.money.squares + other.money.squares,
    },
  };
}

/** Visitors who did it, or minor units. */
export function sumOf(arm: ArmInput, metric: Metric): number {
  return metric === 'revenue' ? arm.money.sum : arm.counts[metric];
}

export function isMoney(metric: Metric): boolean {
  return natureOf(metric).unit === 'money';
}
