// What the results page says first: one plain statement that the figures can carry, and no more.
import type { CampaignStatus } from '@/core/campaign-status';
import { goalFigure, type GoalFigure } from '@/core/goal-figure';
import type { ResultsView } from '@/server/trpc/router';

/** Below this many visitors a single one moves the rate by more than a whole percentage point. */
export const FEW_VISITORS = 100;

export type Headline =
  | { kind: Exclude<CampaignStatus, 'live'> | 'waiting' }
  /** `early`: visitors could be counted, but too few for a figure worth reading. */
  | { kind: 'early' | 'figure'; figure: GoalFigure };

/** Of visitors who could reach the goal: the holdout sees nothing, so it is left out. */
export function primaryFigure({ totals, campaign }: Pick<ResultsView, 'totals' | 'campaign'>): GoalFigure {
  return goalFigure(campaign.goal, totals, totals.offered);
}

export function headlineOf(results: Pick<ResultsView, 'totals' | 'campaign'>): Headline {
  const figure = primaryFigure(results);
  if (figure.of > 0) return { kind: figure.of >= FEW_VISITORS ? 'figure' : 'early', figure };
  const { status } = results.campaign;
  return { kind: status === 'live' ? 'waiting' : status };
}
