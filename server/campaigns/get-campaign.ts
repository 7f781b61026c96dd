// One campaign for the editor: its draft, what runs, and what stands in the way of publishing.
import { checkForPublish, type Problem } from '@/core/campaign/check-for-publish';
import { HOLDOUT } from '@/core/assignment';
import type { CampaignDocument } from '@/core/campaign/document';
import type { CampaignLife } from '@/core/campaign-status';
import type { Audiences } from '@/core/targeting';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { loadAudiences, readReleased } from '../audiences/read-audiences';
import { readBrand } from '../sites/read-brand';
import { lifeOf } from './campaign-life';
import { findCampaign, type FoundCampaign } from './find-campaign';
import { readArms } from './phase-arms';
import { readDocument, readReleasedDocument } from './read-document';

export interface CampaignDetail {
  id: string;
  name: string;
  siteId: string;
  /** Whether it runs, and when; what that makes of it now, `statusOf` says. */
  life: CampaignLife;
  /** To be named by the next save. */
  revision: number;
  document: CampaignDocument;
  /** ms. */
  savedAt: number;
  /**
   * The release the shop runs, or ran before the pause, with the audiences it names as they were; `at` in ms. `arms`: ids of
   * all variants that ever were published, in the order in which they came, which is the order of their letters.
   */
  published: {
    release: number;
    at: number;
    document: CampaignDocument;
    audiences: Audiences;
    arms: string[];
  } | null;
  problems: Problem[];
  /** Address of the page that its quiz has, once a release says so. */
  quizPage: string;
}

/** @throws AppError `not-found` */
export async function getCampaign(app: App, scope: Scope, campaignId: string): Promise<CampaignDetail> {
  const campaign = await findCampaign(app, scope, campaignId);
  const document = readDocument(campaign.draft);
  return {
    id: campaign.id,
    name: campaign.name,
    siteId: campaign.siteId,
    life: lifeOf(campaign),
    revision: campaign.revision,
    document,
    savedAt: campaign.savedAt.getTime(),
    published: await readPublished(app, campaign),
    problems: checkForPublish(
      document,
      await loadAudiences(app, campaign.siteId),
      app.now(),
      readBrand(app.log, campaign.site),
    ),
    quizPage: `${app.publicUrl}/q/${campaign.id}`,
  };
}

async function readPublished(app: App, { id, release }: FoundCampaign): Promise<CampaignDetail['published']> {
  if (release === null) return null;
  const row = await app.db.release.findUnique({
    where: { campaignId_number: { campaignId: id, number: release } },
  });
  if (!row) return null;
  const phases = await app.db.phase.findMany({
    where: { campaignId: id },
    orderBy: { number: 'asc' },
    select: { arms: true },
  });
  const arms = new Set(phases.flatMap((phase) => readArms(phase.arms).map((arm) => arm.id)));
  return {
    release,
    at: row.publishedAt.getTime(),
    document: readReleasedDocument(row.document),
    audiences: readReleased(row.audiences),
    arms: [...arms].filter((arm) => arm !== HOLDOUT),
  };
}
