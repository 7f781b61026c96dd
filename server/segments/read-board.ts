// What each segment is shown by each campaign: the campaigns of a site with their variants, which of them a segment is given, and whom
// their conditions keep out.
import type { CampaignDocument } from '@/core/campaign/document';
import { statusOf, type CampaignStatus } from '@/core/campaign-status';
import { compileCondition, readAnswers, resolveAudiences } from '@/core/targeting';
import type { Condition } from '@/core/campaign/condition';
import type { ReadScope } from '../access/scope';
import type { App } from '../app';
import { loadAudiences } from '../audiences/read-audiences';
import { lifeOf } from '../campaigns/campaign-life';
import { readDocumentIfSound } from '../campaigns/read-document';
import { linearPattern } from '../patterns/linear-pattern';
import { findSite } from '../sites/find-site';
import { readSets, type SegmentSetRow } from './read-sets';

export interface BoardCampaign {
  campaignId: string;
  name: string;
  status: CampaignStatus;
  /** Of the draft, to be named by a change. */
  revision: number;
  /** `weight`: 0 is shown to those alone whom a segment gives it. */
  variants: { id: string; name: string; weight: number }[];
  /** Of the draft: the variant that a segment is given, the first listed first. */
  messages: { segment: string; variant: string }[];
  /** Segments that its conditions keep out for certain; `UNDECIDED` for who is in none. */
  excluded: string[];
  /** What the shop runs gives segments other variants. */
  isStale: boolean;
}

/** Stands for visitors who are in no segment of a set; no key is empty. */
const UNDECIDED = '';

export interface Board {
  sets: SegmentSetRow[];
  /** In order of priority; those that were put away are not among them. */
  campaigns: BoardCampaign[];
}

/** @throws AppError `not-found` */
export async function readBoard(app: App, scope: ReadScope, siteId: string): Promise<Board> {
  const site = await findSite(app, scope, siteId);
  const sets = await readSets(app.db, site.id);
  const keys = [UNDECIDED, ...sets.flatMap(({ segments }) => segments.map(({ key }) => key))];
  const audiences = await loadAudiences(app, site.id);
  const rows = await app.db.campaign.findMany({
    where: { siteId: site.id, archivedAt: null, deletedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { releases: { orderBy: { number: 'desc' }, take: 1 } },
  });
  const campaigns = rows.flatMap((row): BoardCampaign[] => {
    const document = readDocumentIfSound(row.draft);
    if (!document) return [];
    const [release] = row.releases;
    const targeting = resolveAudiences(document.targeting, audiences, row.id);
    return [
      {
        campaignId: row.id,
        name: row.name,
        status: statusOf(lifeOf(row), app.now()),
        revision: row.revision,
        variants: document.variants.map(({ id, name, weight }) => ({ id, name, weight })),
        messages: document.messages ?? [],
        excluded: keysKeptOut(targeting, keys),
        isStale: release !== undefined && !isSame(document, readDocumentIfSound(release.document)),
      },
    ];
  });
  return { sets, campaigns };
}

const isSame = ({ messages = [] }: CampaignDocument, released: CampaignDocument | undefined) =>
  JSON.stringify(messages) === JSON.stringify(released?.messages ?? []);

/** Of visitors of whom only this segment is known. */
function keysKeptOut(targeting: Condition, keys: readonly string[]): string[] {
  const holds = compileCondition(targeting, readAnswers, linearPattern);
  return keys.filter((key) => holds({ segment: key === UNDECIDED ? [] : [key] }) === 0);
}
