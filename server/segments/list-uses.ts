// Which campaigns of a site do what with its segments: in the draft, in what was published last, or in both.
import type { CampaignDocument } from '@/core/campaign/document';
import { SEGMENT_USES, segmentsUsed, type SegmentUse } from '@/core/campaign/segments-used';
import { statusOf, type CampaignStatus } from '@/core/campaign-status';
import { resolveAudiences, type Audiences } from '@/core/targeting';
import type { App } from '../app';
import { loadAudiences, readReleased } from '../audiences/read-audiences';
import { lifeOf } from '../campaigns/campaign-life';
import { readDocumentIfSound } from '../campaigns/read-document';

export interface SegmentUser {
  campaignId: string;
  name: string;
  status: CampaignStatus;
  how: SegmentUse[];
  /** What the shop runs, or ran last, does so too. */
  isPublished: boolean;
}

/** By the key of the segment, each in order of priority. Deleted campaigns use nothing. */
export async function listSegmentUses(
  { db, log, now }: Pick<App, 'db' | 'log' | 'now'>,
  siteId: string,
): Promise<Map<string, SegmentUser[]>> {
  const campaigns = await db.campaign.findMany({
    where: { siteId, deletedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { releases: { orderBy: { number: 'desc' }, take: 1 } },
  });
  const audiences = await loadAudiences({ db, log }, siteId);
  const uses = new Map<string, SegmentUser[]>();
  for (const campaign of campaigns) {
    const [release] = campaign.releases;
    const inDraft = usedIn(readDocumentIfSound(campaign.draft), audiences);
    const inRelease = release
      ? usedIn(readDocumentIfSound(release.document), readReleased(release.audiences))
      : new Map<string, SegmentUse[]>();
    for (const key of new Set([...inDraft.keys(), ...inRelease.keys()])) {
      const how = new Set([...(inDraft.get(key) ?? []), ...(inRelease.get(key) ?? [])]);
      const user: SegmentUser = {
        campaignId: campaign.id,
        name: campaign.name,
        status: statusOf(lifeOf(campaign), now()),
        how: SEGMENT_USES.filter((use) => how.has(use)),
        isPublished: inRelease.has(key),
      };
      uses.set(key, [...(uses.get(key) ?? []), user]);
    }
  }
  return uses;
}

function usedIn(document: CampaignDocument | undefined, audiences: Audiences): Map<string, SegmentUse[]> {
  return document
    ? segmentsUsed({ ...document, targeting: resolveAudiences(document.targeting, audiences, 'uses') })
    : new Map<string, SegmentUse[]>();
}
