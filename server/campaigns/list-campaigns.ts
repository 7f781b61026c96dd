// The campaigns of a site with the numbers of the list page.
import type { Format } from '@/core/campaign/format';
import type { Goal } from '@/core/campaign/goal';
import { statusOf, type CampaignStatus, type Schedule } from '@/core/campaign-status';
import type { ReadScope } from '../access/scope';
import type { App } from '../app';
import { loadAudiences } from '../audiences/read-audiences';
import { sumFigures, type Figures } from '../results/figures';
import { siteDays } from '../results/intervals';
import { lastDays } from '../results/site-days';
import { findSite } from '../sites/find-site';
import { readBrand } from '../sites/read-brand';
import { lifeOf, scheduleOf } from './campaign-life';
import { hasUnpublishedChanges } from './has-unpublished-changes';
import { readDocumentIfSound } from './read-document';

export interface CampaignListItem extends Schedule {
  id: string;
  name: string;
  status: CampaignStatus;
  /** Of the campaigns with the same name here, a visitor meets one per visit; empty: none. */
  group: string;
  /** Of the draft. Null when its stored design cannot be read; the editor says more. */
  design: { format: Format['kind']; goal: Goal['kind'] } | null;
  /** The draft differs from what the shop runs, or an audience that it names from what it was then. */
  hasUnpublishedChanges: boolean;
  /** ms. */
  updatedAt: number;
  /** ms; null: never published. */
  publishedAt: number | null;
  figures: Figures;
  /** Visitors exposed per day of the site's time zone, the last 14 days, today last. */
  spark: number[];
}

const SPARK_DAYS = 14;

/** In order of priority, with those that were put away. @throws AppError `not-found` */
export async function listCampaigns(app: App, scope: ReadScope, siteId: string): Promise<CampaignListItem[]> {
  const site = await findSite(app, scope, siteId);
  const campaigns = await app.db.campaign.findMany({
    where: { siteId: site.id, deletedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: {
      phases: { select: { id: true } },
      releases: {
        select: { document: true, audiences: true, publishedAt: true },
        orderBy: { number: 'desc' },
        take: 1,
      },
    },
  });
  const audiences = await loadAudiences(app, site.id);
  const brand = readBrand(app.log, site);
  const now = app.now();
  const [first = now] = lastDays(now, SPARK_DAYS, site.timeZone);
  const summaries = await app.store.summaries(
    site.id,
    campaigns.map(({ phases }) => phases.map(({ id }) => id)),
    siteDays(first, now, site.timeZone),
  );
  return campaigns.map((campaign, place) => {
    const document = readDocumentIfSound(campaign.draft);
    const [release] = campaign.releases;
    const { arms = [], exposed = [] } = summaries[place] ?? {};
    return {
      id: campaign.id,
      name: campaign.name,
      status: statusOf(lifeOf(campaign), now),
      ...scheduleOf(campaign),
      group: campaign.exclusionGroup,
      design: document ? { format: document.format.kind, goal: document.goal.kind } : null,
      hasUnpublishedChanges: hasUnpublishedChanges({ document, brand }, release, audiences),
      updatedAt: campaign.savedAt.getTime(),
      publishedAt: release?.publishedAt.getTime() ?? null,
      figures: sumFigures(arms, site.currency),
      spark: exposed,
    };
  });
}
