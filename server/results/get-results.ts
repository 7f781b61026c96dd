// The results page of one campaign, read from enrolments and their roll-ups.
import { HOLDOUT } from '@/core/assignment';
import type { Goal } from '@/core/campaign/goal';
import { ATTRIBUTION_DAYS } from '@/core/campaign/limits';
import { goalAbout } from '@/core/goal-about';
import { statusOf, type CampaignStatus } from '@/core/campaign-status';
import { parsePeriod, type Period } from '@/core/period';
import type { ReadScope } from '../access/scope';
import type { App } from '../app';
import { readPhaseArms } from '../campaigns/phase-arms';
import { lifeOf } from '../campaigns/campaign-life';
import { findCampaign } from '../campaigns/find-campaign';
import { readDocument } from '../campaigns/read-document';
import {
  DIMENSIONS_BY_DAY,
  type DimensionByDay,
  type Interval,
  type TrendPoint,
} from '../ingest/event-store';
import {
  RESULTS_DIMENSIONS,
  rowsByDimension,
  rowsByHour,
  type DimensionRow,
  type HourRow,
  type ResultsDimension,
} from './dimension-rows';
import { sumFigures, type Figures } from './figures';
import { findSpan, type Span } from './find-span';
import { listArms, type ArmView } from './list-arms';
import { listMarks, type Mark } from './list-marks';
import { makeFunnel, type ArmFunnel } from './make-funnel';
import { daysOf, daysUntil, hoursOf, siteDays } from './intervals';
import { makeTrend, trendUnit, type TrendView } from './make-trend';
import { readAudienceNames } from './read-audience-names';
import { armsWithin } from './within-span';
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
    /** A variant asks visitors questions, or did. */
    hasQuiz: boolean;
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
  /** As it was at the first exposure. The most exposed first. */
  by: Record<ResultsDimension, DimensionRow[]>;
  /** By id; those that were removed are not among them. */
  audienceNames: Record<string, string>;
  /** Of each variant that met somebody. */
  funnel: ArmFunnel[];
  /** By the hour of the site's week at the first exposure, 0–167 from Monday 0:00; hours without anybody are left out. */
  hours: HourRow[];
  excluded: { visitorsInSeveralArms: number; botEvents: number };
  /** What was asked for; everything, when that does not exist. */
  period: Period;
  /** Of what the figures are; `to` is not part of it. Null: never published. */
  span: Span | null;
  /**
   * Dimensions that are kept for whole phases only: while `span` is made of hours they are of all time, and so are `hours`, `funnel`
   * and `excluded`. Empty when everything is of `span`.
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

/** Events are taken in that happened so long ago, ms. */
const CLOCK_MS = 7 * 24 * 3_600_000;

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
  const byDays = found !== undefined && found.phase === undefined;
  const idsOf = (number: number | undefined) =>
    phases.filter((phase) => number === undefined || phase.number === number).map(({ id }) => id);
  const ids = idsOf(found?.phase);
  const days = byDays ? daysOf(found.span, site.timeZone) : undefined;
  const before = compare ? (found?.before ?? null) : null;
  const span = found?.span ?? (startedAt === undefined ? null : { from: startedAt, to: asOf + 1 });
  const unit = span ? trendUnit(Math.max(span.from, startedAt ?? 0), span.to - 1) : 'hour';
  const pointsOf = (of: Span): Interval[] | undefined => {
    if (unit === 'hour') return byDays ? hoursOf(of) : undefined;
    if (byDays && of.to <= asOf) return daysUntil(of, site.timeZone);
    // Clocks may have put an exposure up to a week before the beginning, and a page that stayed open some after the end.
    return siteDays(byDays ? of.from : of.from - CLOCK_MS, asOf, site.timeZone);
  };

  const [
    figures,
    trendPoints,
    dayPoints,
    excluded,
    weekHours,
    steps,
    pointsBefore,
    [newest, marks, audienceNames],
    ...dimensions
  ] = await Promise.all([
    app.store.figures(site.id, ids),
    app.store.trend(site.id, ids, span ? pointsOf(span) : undefined),
    days && unit === 'hour' ? app.store.trend(site.id, ids, [days]) : null,
    app.store.excluded(site.id, ids),
    app.store.figuresBy(site.id, ids, 'weekhour'),
    app.store.steps(site.id, ids),
    before ? app.store.trend(site.id, idsOf(before.phase), pointsOf(before.span)) : [],
    // Read while the store is at work.
    Promise.all([
      app.db.release.findFirst({ where: { campaignId }, orderBy: { number: 'desc' } }),
      span ? listMarks(app, scope.workspaceId, campaign, span) : [],
      readAudienceNames(app, site.id),
    ]),
    ...RESULTS_DIMENSIONS.map((dimension) =>
      days && isByDay(dimension)
        ? app.store.figuresWithin(site.id, ids, dimension, days)
        : app.store.figuresBy(site.id, ids, dimension),
    ),
  ]);
  const arms = days ? armsWithin(dayPoints ?? trendPoints) : figures;
  const published = newest && readDocument(newest.document);
  const { goal, attributionDays = ATTRIBUTION_DAYS } = published ?? readDocument(campaign.draft);
  const armsBefore = armsWithin(pointsBefore);
  const trend = trendOf(trendPoints, span, startedAt, site);
  return {
    campaign: {
      id: campaign.id,
      name: campaign.name,
      status: statusOf(lifeOf(campaign), asOf),
      goal: goal.kind,
      goalAbout: goalAbout(goal),
      attributionDays,
      hasQuiz:
        published?.variants.some(({ quiz }) => quiz) === true ||
        phases.some(({ arms: stored }) => readPhaseArms(stored).quizzes !== undefined),
    },
    phases: spans,
    arms: listArms(published, phases, arms, site.currency),
    totals: sumFigures(arms, site.currency),
    sales: sumSales(arms, site.currency),
    trend,
    by: rowsByDimension(dimensions, site.currency),
    audienceNames,
    funnel: makeFunnel(
      listArms(published, phases, figures, site.currency).filter(({ id }) => id !== HOLDOUT),
      new Map(published?.variants.map((variant) => [variant.id, variant.steps])),
      steps,
      goal.kind,
    ),
    hours: rowsByHour(weekHours, site.currency),
    excluded,
    period: found ? period : { kind: 'all' },
    span,
    ofAllTime: days ? RESULTS_DIMENSIONS.filter((dimension) => !isByDay(dimension)) : [],
    before: before && {
      span: before.span,
      totals: sumFigures(armsBefore, site.currency),
      sales: sumSales(armsBefore, site.currency),
      trend: makeTrend(pointsBefore, before.span.from, before.span.to - 1, site, trend.unit).points,
    },
    marks,
    asOf,
  };
}

function isByDay(dimension: ResultsDimension): dimension is ResultsDimension & DimensionByDay {
  return DIMENSIONS_BY_DAY.some((one) => one === dimension);
}

/** Days on which the campaign was not there yet are left out. */
function trendOf(
  hours: readonly TrendPoint[],
  span: Span | null,
  startedAt: number | undefined,
  site: { timeZone: string; currency: string },
): ResultsView['trend'] {
  if (!span || startedAt === undefined || startedAt >= span.to) return { unit: 'day', points: [] };
  return makeTrend(hours, Math.max(span.from, startedAt), span.to - 1, site);
}

function readPhases(app: App, campaignId: string) {
  return app.db.phase.findMany({
    where: { campaignId },
    orderBy: { number: 'asc' },
    include: { releases: { select: { number: true }, orderBy: { number: 'asc' } } },
  });
}
