// The three states of a campaign that is not deleted.

/** `draft`: never published. `live`: its release runs. `paused`: it has a release that does not run. */
export const CAMPAIGN_STATUSES = ['draft', 'live', 'paused'] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];
