// What the arms of an experiment showed, for their pictures.
import type { CampaignDocument } from '@/core/campaign/document';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { readReleasedIfSound } from '../campaigns/read-document';
import { findExperiment } from './find-experiment';
import type { Finding } from './finding';

/** The release it ran with last; null: of a site, not started, or it cannot be read. @throws AppError `not-found` */
export async function readShown(
  app: App,
  scope: Scope,
  experimentId: string,
): Promise<{ document: CampaignDocument | null }> {
  const { campaign, startedAt, finding } = await findExperiment(app, scope, experimentId);
  if (!campaign || !startedAt) return { document: null };
  const found = finding === null ? null : (JSON.parse(finding) as Finding | null);
  const number = found?.release ?? campaign.release;
  const release = await app.db.release.findFirst({
    where: { campaignId: campaign.id, number: number ?? -1 },
    select: { document: true },
  });
  return { document: (release && readReleasedIfSound(release.document)) ?? null };
}
