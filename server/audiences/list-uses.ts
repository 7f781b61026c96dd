// Which campaigns use which audiences of a site: in the draft, in what the shop runs, or in both.
import type { Condition } from '@/core/campaign/condition';
import type { CampaignDocument } from '@/core/campaign/document';
import { statusOf, type CampaignStatus } from '@/core/campaign-status';
import { audiencesNamed, type Audiences } from '@/core/targeting';
import type { App } from '../app';
import { lifeOf } from '../campaigns/campaign-life';
import { differsFromRelease } from '../campaigns/has-unpublished-changes';
import { readDocumentIfSound } from '../campaigns/read-document';
import { readBrand } from '../sites/read-brand';
import { readReleased } from './read-audiences';

export interface AudienceUse {
  campaignId: string;
  name: string;
  status: CampaignStatus;
  /** Of the draft, to be named by a publication. */
  revision: number;
  inDraft: boolean;
  inRelease: boolean;
  /** The shop runs the campaign with other conditions than this audience has now. */
  isStale: boolean;
  /** The draft differs from the release by more than its audiences: publishing would take that along. */
  hasOtherChanges: boolean;
}

/** By the id of the audience, each in order of priority. Deleted campaigns use nothing. */
export async function listUses(
  { db, log, now }: Pick<App, 'db' | 'log' | 'now'>,
  siteId: string,
  audiences: Audiences,
): Promise<Map<string, AudienceUse[]>> {
  const campaigns = await db.campaign.findMany({
    where: { siteId, deletedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { releases: { orderBy: { number: 'desc' }, take: 1 } },
  });
  const site = await db.site.findUniqueOrThrow({ where: { id: siteId }, select: { id: true, brand: true } });
  const brand = readBrand(log, site);
  const uses = new Map<string, AudienceUse[]>();
  for (const campaign of campaigns) {
    const { id: campaignId, name, revision } = campaign;
    const [release] = campaign.releases;
    const draft = { document: readDocumentIfSound(campaign.draft), brand };
    const inDraft = namedIn(draft.document);
    const inRelease = release ? namedIn(readDocumentIfSound(release.document)) : [];
    const released = release ? readReleased(release.audiences) : {};
    for (const id of new Set([...inDraft, ...inRelease])) {
      const use: AudienceUse = {
        campaignId,
        name,
        status: statusOf(lifeOf(campaign), now()),
        revision,
        inDraft: inDraft.includes(id),
        inRelease: inRelease.includes(id),
        isStale: inRelease.includes(id) && !isSame(released[id], audiences[id]),
        hasOtherChanges: release !== undefined && differsFromRelease(draft, release),
      };
      uses.set(id, [...(uses.get(id) ?? []), use]);
    }
  }
  return uses;
}

/** Both were parsed, so equal conditions give equal texts. */
export const isSame = (one: Condition | undefined, other: Condition | undefined) =>
  JSON.stringify(one) === JSON.stringify(other);

const namedIn = (document: CampaignDocument | undefined) =>
  document ? audiencesNamed(document.targeting) : [];
