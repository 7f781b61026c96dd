// The three states of a campaign that is not deleted.

/** `draft`: never published. `live`: its release runs. `paused`: it has a release that does not run. */
export type CampaignStatus = 'draft' | 'live' | 'paused';

export function statusOf({ release, paused }: { release: number | null; paused: boolean }): CampaignStatus {
  if (release === null) return 'draft';
  return paused ? 'paused' : 'live';
}
