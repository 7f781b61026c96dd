// How visitors are shared among the arms: written into the draft of the campaign, which is where arms live.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findCampaign } from '../campaigns/find-campaign';
import { readDocument } from '../campaigns/read-document';
import { draftConflict, saveDraft } from '../campaigns/save-draft';
import { AppError } from '../errors';
import { findExperiment } from './find-experiment';

export interface ArmsChange {
  experimentId: string;
  /** Of the draft that was seen. */
  draftRevision: number;
  /** By variant, 0–1; relative to each other. */
  weights: Record<string, number>;
  /** Share of participants who are shown nothing, 0–0.5. */
  holdout: number;
  /** Share of visitors who take part, 0–1. */
  coverage: number;
}

/** @throws AppError `not-found`; `conflict` when the draft was saved since; `invalid` for an experiment without a campaign. */
export async function setArms(
  app: App,
  scope: Scope,
  { experimentId, draftRevision, weights, holdout, coverage }: ArmsChange,
): Promise<{ draftRevision: number }> {
  const { campaignId } = await findExperiment(app, scope, experimentId);
  if (campaignId === null)
    throw new AppError(
      'invalid',
      'The share of visitors held out of the whole site is set in the settings of the site.',
    );
  const campaign = await findCampaign(app, scope, campaignId);
  if (campaign.revision !== draftRevision) throw await draftConflict(app, scope, campaignId);
  const document = readDocument(campaign.draft);
  const { revision } = await saveDraft(app, scope, {
    campaignId,
    revision: draftRevision,
    document: {
      ...document,
      holdout,
      coverage,
      variants: document.variants.map((variant) => ({
        ...variant,
        weight: weights[variant.id] ?? variant.weight,
      })),
    },
  });
  return { draftRevision: revision };
}
