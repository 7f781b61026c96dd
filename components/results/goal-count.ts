// The figure that a campaign's primary goal counts.
import type { CampaignListItem } from '@/server/trpc/router';

/** Visitors who reached the goal. */
export function goalCount(
  goal: NonNullable<CampaignListItem['design']>['goal'],
  figures: { clicked: number; submitted: number; reached: number; ordered: number },
): number {
  switch (goal) {
    case 'submitted':
      return figures.submitted;
    case 'clicked':
      return figures.clicked;
    case 'carted':
    case 'event':
    case 'page':
      return figures.reached;
    case 'ordered':
      return figures.ordered;
  }
}
