// What a campaign does to the visitor, in the four ways that the page tells apart.
import type { SimulatedCampaign } from '@/server/trpc/router';

/** `held`: everything fits, and the holdout sees nothing. */
export type Outcome = 'shows' | 'held' | 'refused' | 'paused';

export function outcomeOf(campaign: SimulatedCampaign): Outcome {
  if (campaign.state === 'paused') return 'paused';
  if (!('arm' in campaign.decision)) return 'refused';
  return campaign.decision.arm.shows ? 'shows' : 'held';
}

/** The one campaign that shows; undefined when none does. */
export function winnerOf(campaigns: readonly SimulatedCampaign[]): SimulatedCampaign | undefined {
  return campaigns.find((campaign) => outcomeOf(campaign) === 'shows');
}
