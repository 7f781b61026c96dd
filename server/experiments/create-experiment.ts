// A new experiment, with what one would choose for it first.
import { comparableMetrics } from '@/core/experiments/check-design';
import { EMPTY_DESIGN, type ExperimentDesign, type ExperimentKind } from '@/core/experiments/experiment';
import { metricOf, type Metric } from '@/core/experiments/metric';
import type { GoalKind } from '@/core/goal-figure';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findCampaign } from '../campaigns/find-campaign';
import { readDocument } from '../campaigns/read-document';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';

export interface NewExperiment {
  siteId: string;
  /** Null: of all campaigns of the site, which is the kind `site`. */
  campaignId: string | null;
  name: string;
  kind: ExperimentKind;
}

/** @throws AppError `not-found`; `invalid` when the kind needs a campaign and has none, or the other way round. */
export async function createExperiment(
  app: App,
  scope: Scope,
  { siteId, campaignId, name, kind }: NewExperiment,
): Promise<{ experimentId: string }> {
  const site = await findSite(app, scope, siteId);
  if ((kind === 'site') !== (campaignId === null))
    throw new AppError(
      'invalid',
      'Choose the campaign whose variants are compared, or all campaigns of the site.',
    );
  const campaign = campaignId === null ? null : await findCampaign(app, scope, campaignId);
  if (campaign && campaign.siteId !== site.id)
    throw new AppError('not-found', 'There is no such campaign on this site. Go back to the list.');
  const goal = campaign ? readDocument(campaign.draft).goal.kind : null;
  const { id } = await app.db.experiment.create({
    data: {
      siteId: site.id,
      campaignId: campaign?.id ?? null,
      name,
      kind,
      design: JSON.stringify(firstDesign(kind, goal)),
    },
  });
  return { experimentId: id };
}

const GUARDRAILS: readonly Metric[] = ['ordered', 'revenue', 'closed', 'fewer'];

/** The campaign's own goal decides where it can; what comes later must not get worse. @param goal null: of a site */
export function firstDesign(kind: ExperimentKind, goal: GoalKind | null): ExperimentDesign {
  const metrics = comparableMetrics(kind, { goal });
  const own = goal === null ? 'ordered' : metricOf(goal);
  const primary = metrics.includes(own) ? own : 'ordered';
  return {
    ...EMPTY_DESIGN,
    primary,
    guardrails: GUARDRAILS.filter((metric) => metric !== primary && metrics.includes(metric)),
  };
}
