// What becomes of a campaign over time: one function says it for the shop's script, the list, the editor and the simulator.

/**
 * - `draft`: never published
 * - `scheduled`: its release begins to run by itself
 * - `live`: its release runs
 * - `paused`: its release does not run until somebody resumes it
 * - `ended`: its release ran until its end
 * - `archived`: put away
 */
export const CAMPAIGN_STATUSES = ['draft', 'scheduled', 'live', 'paused', 'ended', 'archived'] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

/** When what is published begins and ends to run, ms since 1970; null: at once, and without end. */
export interface Schedule {
  startsAt: number | null;
  endsAt: number | null;
}

/** What is decided about a campaign that is not deleted. */
export interface CampaignLife extends Schedule {
  /** Number of the release that runs if nothing is in its way; null: never published. */
  release: number | null;
  paused: boolean;
  archived: boolean;
}

/** At `now`, ms since 1970. The first moment of a window belongs to it, the last one does not. */
export function statusOf(
  { release, paused, archived, startsAt, endsAt }: CampaignLife,
  now: number,
): CampaignStatus {
  if (archived) return 'archived';
  if (release === null) return 'draft';
  // Resuming would not bring it back, so that it ended says more than that it is paused.
  if (endsAt !== null && now >= endsAt) return 'ended';
  if (paused) return 'paused';
  return startsAt !== null && now < startsAt ? 'scheduled' : 'live';
}

export const isLive = (life: CampaignLife, now: number): boolean => statusOf(life, now) === 'live';

/** The next moment after `now` at which the clock alone changes the status of one of them; null: none does. */
export function nextChange(lives: readonly CampaignLife[], now: number): number | null {
  const moments = lives.flatMap((life) =>
    [life.startsAt, life.endsAt].filter(
      (moment): moment is number =>
        moment !== null && moment > now && statusOf(life, moment) !== statusOf(life, moment - 1),
    ),
  );
  return moments.length > 0 ? Math.min(...moments) : null;
}
