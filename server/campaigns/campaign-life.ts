// The life of a stored campaign, in the form in which its status is worked out.
import type { CampaignLife, Schedule } from '@/core/campaign-status';

/** The columns that say whether a campaign runs. */
export const LIFE_COLUMNS = {
  release: true,
  paused: true,
  startsAt: true,
  endsAt: true,
  archivedAt: true,
} as const;

export interface StoredLife {
  release: number | null;
  paused: boolean;
  startsAt: Date | null;
  endsAt: Date | null;
  archivedAt: Date | null;
}

export const scheduleOf = ({ startsAt, endsAt }: Pick<StoredLife, 'startsAt' | 'endsAt'>): Schedule => ({
  startsAt: startsAt?.getTime() ?? null,
  endsAt: endsAt?.getTime() ?? null,
});

export const lifeOf = (row: StoredLife): CampaignLife => ({
  release: row.release,
  paused: row.paused,
  archived: row.archivedAt !== null,
  ...scheduleOf(row),
});
