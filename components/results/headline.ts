// What the results page says first: one plain statement that the figures can carry, and no more.
import type { CampaignStatus } from '@/core/campaign-status';
import type { ResultsView } from '@/server/trpc/router';
import { goalCount } from './goal-count';

/** Below this many visitors a single one moves the rate by more than a whole percentage point. */
export const FEW_VISITORS = 100;

export type Headline =
  | { kind: Exclude<CampaignStatus, 'live'> | 'waiting' }
  /** `visitors` could be counted, but too few for a rate worth reading. */
  | { kind: 'early'; visitors: number; reached: number }
  | { kind: 'rate'; visitors: number; reached: number; share: number };

/** Visitors who could reach the goal (the holdout sees nothing, so it cannot) and how many did. */
export function goalFigures({ totals, campaign }: Pick<ResultsView, 'totals' | 'campaign'>): {
  visitors: number;
  reached: number;
} {
  return { visitors: totals.offered, reached: goalCount(campaign.goal, totals) };
}

export function headlineOf(results: Pick<ResultsView, 'totals' | 'campaign'>): Headline {
  const { visitors, reached } = goalFigures(results);
  if (visitors >= FEW_VISITORS) return { kind: 'rate', visitors, reached, share: reached / visitors };
  if (visitors > 0) return { kind: 'early', visitors, reached };
  const { status } = results.campaign;
  return { kind: status === 'live' ? 'waiting' : status };
}
