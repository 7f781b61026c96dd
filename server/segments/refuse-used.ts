// Segments that published campaigns use are not removed unless somebody has seen which.
import type { App } from '../app';
import { AppError } from '../errors';
import { listSegmentUses } from './list-uses';

/** `details` of the `conflict` error. */
export interface SegmentsInUse {
  campaigns: { campaignId: string; name: string }[];
}

/** @throws AppError `conflict` with `SegmentsInUse` */
export async function refuseUsed(
  app: App,
  siteId: string,
  segments: readonly { key: string; name: string }[],
): Promise<void> {
  if (segments.length === 0) return;
  const uses = await listSegmentUses(app, siteId);
  const used = segments.filter(({ key }) => uses.get(key)?.some(({ isPublished }) => isPublished));
  if (used.length === 0) return;
  const campaigns = new Map(
    used
      .flatMap(({ key }) => uses.get(key) ?? [])
      .filter(({ isPublished }) => isPublished)
      .map(({ campaignId, name }) => [campaignId, name]),
  );
  const details: SegmentsInUse = {
    campaigns: [...campaigns].map(([campaignId, name]) => ({ campaignId, name })),
  };
  const names = used.map(({ name }) => `“${name}”`).join(', ');
  throw new AppError(
    'conflict',
    `Nothing was removed: published campaigns use ${names} (${details.campaigns.map(({ name }) => name).join(', ')}). Whoever is in it would no longer be told from everybody else.`,
    details,
  );
}
