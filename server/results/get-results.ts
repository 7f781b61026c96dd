// The results page of one campaign, read from enrolments and their roll-ups.
import type { Goal } from '@/core/campaign/goal';
import { ATTRIBUTION_DAYS } from '@/core/campaign/limits';
import { goalAbout } from '@/core/goal-about';
import { statusOf, type CampaignStatus } from '@/core/campaign-status';
import { parsePeriod, type Period } from '@/core/period';
import type { ReadScope } from '../access/scope';
import type { App } from '../app';
import { lifeOf } from '../campaigns/campaign-life';
import { findCampaign } from '../campaigns/find-campaign';
import { readDocument } from '../campaigns/read-document';
import type { TrendPoint } from '../ingest/event-store';
import { sumFigures, type Figures } from './figures';
import { findSpan, type Span } from './find-span';
import { listArms, type ArmView } from './list-arms';
import { listMarks, type Mark } from './list-marks';
import { makeTrend, type TrendView } from './make-trend';
import { armsWithin, hoursWithin } from './within-span';
import { sumSales, type Sales } from './sales';

/** All times in ms; all counts are visitors, each counted once per phase. */
export interface ResultsView {
  campaign: {
    id: string;
    name: string;
    status: CampaignStatus;
    goal: Goal['kind'];
    /** The event or the path that it names, or empty. */
    goalAbout: string;
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
  /** What was asked for; everything, when that does not exist. */
  period: Period;
  /** Of what the figures are; `to` is not part of it. Null: never published. */
  span: Span | null;
  /**
   * Dimensions that are kept for whole phases only: while `span` is made of hours they are of all time, and so are `hours` and
   * `excluded`. Empty when everything is of `span`.
   */
  ofAllTime: readonly ResultsDimension[];
  /** The same figures of the period before; null: not asked for, or the campaign did not run then. */
  before: EarlierResults | null;
  /** Releases and settings within `span`, oldest first. */
  marks: Mark[];
  asOf: number;
}

export interface EarlierResults {
  span: Span;
  totals: Figures;
  sales: Sales;
  /** In the same unit as `trend`. */
  trend: TrendView[];
}

export interface AskedPeriod {
  /** As core/period writes it. */
  period?: string | undefined;
  /** Also tell of the period before. */
  compare?: boolean | undefined;
}

export const RESULTS_DIMENSIONS = [
  'device',
  'source',
  'channel',
  'country',
  'language',
  'visitor',
  'page',
] as const;
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
export async function getResults(
  app: App,
  scope: ReadScope,
  campaignId: string,
  { period: asked, compare = false }: AskedPeriod = {},
): Promise<ResultsView> {
  const campaign = await findCampaign(app, scope, campaignId);
  const phases = await readPhases(app, campaignId);
  const { site } = campaign;
  const asOf = app.now();
  const spans = phases.map(({ id, number, startedAt, endedAt, releases }) => ({
    id,
    number,
    startedAt: startedAt.getTime(),
    endedAt: endedAt?.getTime() ?? null,
    releases: releases.map((release) => release.number),
  }));
  const startedAt = spans[0]?.startedAt;
  const period = parsePeriod(asked);
  const found = findSpan(period, spans, asOf, site.timeZone);
  const byHours = found !== undefined && found.phase === undefined;
  const idsOf = (number: number | undefined) =>
    phases.filter((phase) => number === undefined || phase.number === number).map(({ id }) => id);
  const ids = idsOf(found?.phase);
  const before = compare ? (found?.before ?? null) : null;

  const [figures, allHours, excluded, weekHours, hoursBefore, ...dimensions] = await Promise.all([
    app.store.figures(site.id, ids),
    app.store.trend(site.id, ids),
    app.store.excluded(site.id, ids),
    app.store.figuresBy(site.id, ids, 'weekhour'),
    before?.phase === undefined ? undefined : app.store.trend(site.id, idsOf(before.phase)),
    ...RESULTS_DIMENSIONS.map((dimension) => app.store.figuresBy(site.id, ids, dimension)),
  ]);
  const trendHours = byHours ? hoursWithin(allHours, found.span) : allHours;
  const arms = byHours ? armsWithin(trendHours) : figures;
  const span = found?.span ?? (startedAt === undefined ? null : { from: startedAt, to: asOf + 1 });
  const newest = await app.db.release.findFirst({ where: { campaignId }, orderBy: { number: 'desc' } });
  const published = newest && readDocument(newest.document);
  const { goal, attributionDays = ATTRIBUTION_DAYS } = published ?? readDocument(campaign.draft);
  const earlier = before ? (hoursBefore ?? hoursWithin(allHours, before.span)) : [];
  const armsBefore = armsWithin(earlier);
  const trend = trendOf(trendHours, span, startedAt, site.timeZone);
  return {
    campaign: {
      id: campaign.id,
      name: campaign.name,
      status: statusOf(lifeOf(campaign), asOf),
      goal: goal.kind,
      goalAbout: goalAbout(goal),
      attributionDays,
    },
    phases: spans,
    arms: listArms(published, phases, arms, site.currency),
    totals: sumFigures(arms),
    sales: sumSales(arms, site.currency),
    trend,
    by: byDimension(dimensions, site.currency),
    hours: byHour(weekHours),
    excluded,
    period: found ? period : { kind: 'all' },
    span,
    ofAllTime: byHours ? RESULTS_DIMENSIONS : [],
    before: before && {
      span: before.span,
      totals: sumFigures(armsBefore),
      sales: sumSales(armsBefore, site.currency),
      trend: makeTrend(earlier, before.span.from, before.span.to - 1, site.timeZone, trend.unit).points,
    },
    marks: span ? await listMarks(app, scope.workspaceId, campaign, span) : [],
    asOf,
  };
}

/** Days on which the campaign was not there yet are left out. */
function trendOf(
  hours: readonly TrendPoint[],
  span: Span | null,
  startedAt: number | undefined,
  timeZone: string,
): ResultsView['trend'] {
  if (!span || startedAt === undefined || startedAt >= span.to) return { unit: 'day', points: [] };
  return makeTrend(hours, Math.max(span.from, startedAt), span.to - 1, timeZone);
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
    language: rows('language'),
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
