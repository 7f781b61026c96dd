// The three states of a campaign that is not deleted.

/** `draft`: never published. `live`: its release runs. `paused`: it has a release that does not run. */
export const CAMPAIGN_STATUSES = ['draft', 'live', 'paused'] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

/** Reads a stored status; an unknown one counts as paused, so that nothing runs by mistake. */
export function readStatus(text: string): CampaignStatus {
  return CAMPAIGN_STATUSES.find((status) => status === text) ?? 'paused';
}
