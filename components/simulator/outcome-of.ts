// What a campaign does to the visitor, in the ways that the page tells apart.
import type { SimulatedCampaign } from '@/server/trpc/router';

/** `held`: everything fits, and the holdout sees nothing. */
export type Outcome = 'shows' | 'held' | 'refused' | 'paused' | 'scheduled' | 'ended';

export function outcomeOf(campaign: SimulatedCampaign): Outcome {
  if (campaign.state !== 'live') return campaign.state;
  if (!('arm' in campaign.decision)) return 'refused';
  return campaign.decision.arm.shows ? 'shows' : 'held';
}

/** The one campaign that interrupts; undefined when none does. */
export function winnerOf(campaigns: readonly SimulatedCampaign[]): SimulatedCampaign | undefined {
  return campaigns.find(
    (campaign) => campaign.state === 'live' && campaign.interrupts && outcomeOf(campaign) === 'shows',
  );
}
