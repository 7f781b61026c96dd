// The results page of one campaign, read from enrolments and their roll-ups.
import type { Goal } from '@/core/campaign/goal';
import { ATTRIBUTION_DAYS } from '@/core/campaign/limits';
import { statusOf, type CampaignStatus } from '@/core/campaign-status';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { lifeOf } from '../campaigns/campaign-life';
import { findCampaign } from '../campaigns/find-campaign';
import { readDocument } from '../campaigns/read-document';
import { sumFigures, type Figures } from './figures';
import { listArms, type ArmView } from './list-arms';
import { makeTrend, type TrendView } from './make-trend';
import { sumSales, type Sales } from './sales';

/** All times in ms; all counts are visitors, each counted once per phase. */
export interface ResultsView {
  campaign: {
    id: string;
    name: string;
    status: CampaignStatus;
    goal: Goal['kind'];
    /** For how many days after the first exposure orders count now. */
    attributionDays: number;
  };
  /** Oldest first. Empty until the campaign is published. */
  phases: { id: string; number: number; startedAt: number; endedAt: number | null; releases: number[] }[];
  /** In the order in which they first ran, the holdout last. */
  arms: ArmView[];
  totals: Figures;
  /** Of all arms together, the holdout among them. */
  sales: Sales;
  /** By the time of the first exposure, without gaps. `start` is the beginning of the hour or of the site's day. */
  trend: { unit: 'hour' | 'day'; points: TrendView[] };
  /** As it was at the first exposure; an empty value was not known. The most exposed first. */
  by: Record<ResultsDimension, DimensionRow[]>;
  /** By the hour of the site's week at the first exposure, 0–167 from Monday 0:00; hours without anybody are left out. */
  hours: HourRow[];
  excluded: { visitorsInSeveralArms: number; botEvents: number };
  asOf: number;
}

export const RESULTS_DIMENSIONS = ['device', 'source', 'channel', 'country', 'visitor', 'page'] as const;
export type ResultsDimension = (typeof RESULTS_DIMENSIONS)[number];

export interface DimensionRow extends Omit<Figures, 'closed'> {
  value: string;
  /** In the currency of the site, minor units. */
  revenue: number;
}

export interface HourRow extends Omit<Figures, 'closed'> {
  hour: number;
}

/** @throws AppError `not-found` */
export async function getResults(app: App, scope: Scope, campaignId: string): Promise<ResultsView> {
  const campaign = await findCampaign(app, scope, campaignId);
  const phases = await readPhases(app, campaignId);
  const ids = phases.map(({ id }) => id);
  const site = campaign.site;
  const [figures, trend, excluded, hours, ...dimensions] = await Promise.all([
    app.store.figures(site.id, ids),
    app.store.trend(site.id, ids),
    app.store.excluded(site.id, ids),
    app.store.figuresBy(site.id, ids, 'weekhour'),
    ...RESULTS_DIMENSIONS.map((dimension) => app.store.figuresBy(site.id, ids, dimension)),
  ]);
  const asOf = app.now();
  const newest = await app.db.release.findFirst({ where: { campaignId }, orderBy: { number: 'desc' } });
  const published = newest && readDocument(newest.document);
  const { goal, attributionDays = ATTRIBUTION_DAYS } = published ?? readDocument(campaign.draft);
  return {
    campaign: {
      id: campaign.id,
      name: campaign.name,
      status: statusOf(lifeOf(campaign), asOf),
      goal: goal.kind,
      attributionDays,
    },
    phases: phases.map(({ id, number, startedAt, endedAt, releases }) => ({
      id,
      number,
      startedAt: startedAt.getTime(),
      endedAt: endedAt?.getTime() ?? null,
      releases: releases.map((release) => release.number),
    })),
    arms: listArms(published, phases, figures, site.currency),
    totals: sumFigures(figures),
    sales: sumSales(figures, site.currency),
    trend: makeTrend(trend, phases[0]?.startedAt.getTime(), asOf, site.timeZone),
    by: byDimension(dimensions, site.currency),
    hours: byHour(hours),
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

function byDimension(splits: Splits, currency: string): ResultsView['by'] {
  const rows = (dimension: ResultsDimension): DimensionRow[] =>
    (splits[RESULTS_DIMENSIONS.indexOf(dimension)] ?? []).map(({ value, arms }) => {
      const { closed: _, ...figures } = sumFigures(arms);
      return { value, ...figures, revenue: sumSales(arms, currency).revenue };
    });
  return {
    device: rows('device'),
    source: rows('source'),
    channel: rows('channel'),
    country: rows('country'),
    visitor: rows('visitor'),
    page: rows('page'),
  };
}

/** Of those who came before hours were kept nobody knows theirs. */
function byHour(split: Splits[number]): HourRow[] {
  return split
    .flatMap(({ value, arms }) => {
      const { closed: _, ...figures } = sumFigures(arms);
      return /^\d+$/.test(value) ? [{ hour: Number(value), ...figures }] : [];
    })
    .sort((a, b) => a.hour - b.hour);
}
