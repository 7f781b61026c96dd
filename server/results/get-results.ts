// The results page of one campaign, read from enrolments and their roll-ups.
import type { Goal } from '@/core/campaign/goal';
import { statusOf, type CampaignStatus } from '@/core/campaign-status';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { lifeOf } from '../campaigns/campaign-life';
import { findCampaign } from '../campaigns/find-campaign';
import { readDocument } from '../campaigns/read-document';
import { sumFigures, type Figures } from './figures';
import { listArms, type ArmView } from './list-arms';
import { makeTrend, type TrendView } from './make-trend';

/** All times in ms; all counts are visitors, each counted once per phase. */
export interface ResultsView {
  campaign: { id: string; name: string; status: CampaignStatus; goal: Goal['kind'] };
  /** Oldest first. Empty until the campaign is published. */
  phases: { id: string; number: number; startedAt: number; endedAt: number | null; releases: number[] }[];
  /** In the order in which they first ran, the holdout last. */
  arms: ArmView[];
  totals: Figures;
  /** By the time of the first exposure, without gaps. `start` is the beginning of the hour or of the site's day. */
  trend: { unit: 'hour' | 'day'; points: TrendView[] };
  /** As it was at the first exposure; an empty value was not known. The most exposed first. */
  by: Record<ResultsDimension, DimensionRow[]>;
  excluded: { visitorsInSeveralArms: number; botEvents: number };
  asOf: number;
}

export const RESULTS_DIMENSIONS = ['device', 'source', 'visitor', 'page'] as const;
export type ResultsDimension = (typeof RESULTS_DIMENSIONS)[number];

export interface DimensionRow extends Omit<Figures, 'closed'> {
  value: string;
}

/** @throws AppError `not-found` */
export async function getResults(app: App, scope: Scope, campaignId: string): Promise<ResultsView> {
  const campaign = await findCampaign(app, scope, campaignId);
  const phases = await readPhases(app, campaignId);
  const ids = phases.map(({ id }) => id);
  const site = campaign.site;
  const [figures, trend, excluded, ...dimensions] = await Promise.all([
    app.store.figures(site.id, ids),
    app.store.trend(site.id, ids),
    app.store.excluded(site.id, ids),
    ...RESULTS_DIMENSIONS.map((dimension) => app.store.figuresBy(site.id, ids, dimension)),
  ]);
  const asOf = app.now();
  const newest = await app.db.release.findFirst({ where: { campaignId }, orderBy: { number: 'desc' } });
  const published = newest && readDocument(newest.document);
  const { goal } = published ?? readDocument(campaign.draft);
  return {
    campaign: {
      id: campaign.id,
      name: campaign.name,
      status: statusOf(lifeOf(campaign), asOf),
      goal: goal.kind,
    },
    phases: phases.map(({ id, number, startedAt, endedAt, releases }) => ({
      id,
      number,
      startedAt: startedAt.getTime(),
      endedAt: endedAt?.getTime() ?? null,
      releases: releases.map((release) => release.number),
    })),
    arms: listArms(published, phases, figures),
    totals: sumFigures(figures),
    trend: makeTrend(trend, phases[0]?.startedAt.getTime(), asOf, site.timeZone),
    by: byDimension(dimensions),
    excluded,
    asOf,
  };
}

function readPhases(app: App, campaignId: string) {
  return app.db.phase.findMany({
    where: { campaignId },
    orderBy: { number: 'asc' },
    include: { releases: { select: { number: true }, orderBy: { number: 'asc' } } },
  });
}

type Splits = Awaited<ReturnType<App['store']['figuresBy']>>[];

function byDimension(splits: Splits): ResultsView['by'] {
  const rows = (dimension: ResultsDimension): DimensionRow[] =>
    (splits[RESULTS_DIMENSIONS.indexOf(dimension)] ?? []).map(({ value, arms }) => {
      const { closed: _, ...figures } = sumFigures(arms);
      return { value, ...figures };
    });
  return { device: rows('device'), source: rows('source'), visitor: rows('visitor'), page: rows('page') };
}
