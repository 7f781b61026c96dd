// The overview of a site: what happened in the last seven days, beside the seven before, and what needs attention.
import type { Goal } from '@/core/campaign/goal';
import type { CampaignStatus } from '@/core/campaign-status';
import type { ReadScope } from '../access/scope';
import type { App } from '../app';
import { listCampaigns, type CampaignListItem } from '../campaigns/list-campaigns';
import { findSite } from '../sites/find-site';
import { addFigures, dailyFigures } from './daily-figures';
import { findAttention, QUIET_DAYS, type Attention, type CampaignFacts } from './find-attention';
import { NO_FIGURES, sumFigures, type Figures } from './figures';
import { spanBefore, type Span } from './find-span';
import type { TrendView } from './make-trend';
import { readPhaseIds } from './read-phase-ids';
import { daysUntil, siteDays } from './intervals';
import { lastDays } from './site-days';
import { armsWithin } from './within-span';

/** All times in ms. Counts are visitors, each counted once per phase of a campaign, on the day of the first exposure. */
export interface OverviewView {
  /** Of all campaigns together: somebody who met two of them counts in both. */
  week: Figures;
  /** The seven days before these, cut off at the hour that today has got to. */
  weekBefore: Figures;
  /** Fourteen days of the site, today last. */
  days: TrendView[];
  /** Those that run or met somebody in these fourteen days, those with the most visitors this week first. */
  campaigns: OverviewCampaign[];
  attention: Attention[];
  asOf: number;
}

export interface OverviewCampaign {
  id: string;
  name: string;
  status: CampaignStatus;
  /** Of the draft; null: its stored design cannot be read. */
  goal: Goal['kind'] | null;
  week: Figures;
  weekBefore: Figures;
}

const WEEK = 7;

interface Measured {
  days: Figures[];
  weekBefore: Figures;
  disliked: number;
  severalArms: number;
}

/** @throws AppError `not-found` */
export async function getOverview(app: App, scope: ReadScope, siteId: string): Promise<OverviewView> {
  const site = await findSite(app, scope, siteId);
  const asOf = app.now();
  const starts = lastDays(asOf, 2 * WEEK, site.timeZone);
  const before = spanBefore({ from: starts[WEEK] ?? asOf, to: asOf }, WEEK, site.timeZone);
  const [items, phases] = await Promise.all([listCampaigns(app, scope, siteId), readPhaseIds(app, site.id)]);
  const measured = await Promise.all(
    items.map(async (item) => ({
      item,
      ...(await measure(app, site, phases.get(item.id) ?? [], { starts, before, asOf })),
    })),
  );
  const days = starts.map((_, day) => addFigures(measured.map((one) => one.days[day] ?? NO_FIGURES)));
  return {
    week: addFigures(days.slice(WEEK)),
    weekBefore: addFigures(measured.map((one) => one.weekBefore)),
    days: days.map(({ closed: _, ...figures }, day) => ({ start: starts[day] ?? asOf, ...figures })),
    campaigns: measured.map(toCampaign).filter(isOfInterest).sort(byVisitors),
    attention: findAttention(
      {
        paused: site.paused,
        installedAt: site.installedAt?.getTime() ?? null,
        lastSeenAt: site.lastSeenAt?.getTime() ?? null,
      },
      measured.map(toFacts),
      asOf,
    ),
    asOf,
  };
}

async function measure(
  app: App,
  { id: siteId, currency, timeZone }: { id: string; currency: string; timeZone: string },
  phases: string[],
  { starts, before, asOf }: { starts: number[]; before: Span; asOf: number },
): Promise<Measured> {
  if (phases.length === 0)
    return { days: starts.map(() => NO_FIGURES), weekBefore: NO_FIGURES, disliked: 0, severalArms: 0 };
  const [days, daysBefore, arms, excluded] = await Promise.all([
    app.store.trend(siteId, phases, siteDays(starts[0] ?? asOf, asOf, timeZone)),
    app.store.trend(siteId, phases, daysUntil(before, timeZone)),
    app.store.figures(siteId, phases),
    app.store.excluded(siteId, phases),
  ]);
  return {
    days: dailyFigures(days, starts, currency),
    weekBefore: sumFigures(armsWithin(daysBefore), currency),
    disliked: arms.reduce((sum, { reached }) => sum + reached.fewer + reached.forget, 0),
    severalArms: excluded.visitorsInSeveralArms,
  };
}

type MeasuredItem = Measured & { item: CampaignListItem };

function toCampaign({ item, days, weekBefore }: MeasuredItem): OverviewCampaign {
  return {
    id: item.id,
    name: item.name,
    status: item.status,
    goal: item.design?.goal ?? null,
    week: addFigures(days.slice(WEEK)),
    weekBefore,
  };
}

function isOfInterest({ status, week, weekBefore }: OverviewCampaign): boolean {
  return status === 'live' || week.exposed + weekBefore.exposed > 0;
}

function byVisitors(a: OverviewCampaign, b: OverviewCampaign): number {
  return b.week.exposed - a.week.exposed || b.weekBefore.exposed - a.weekBefore.exposed;
}

function toFacts({ item, days, disliked, severalArms }: MeasuredItem): CampaignFacts {
  return {
    id: item.id,
    name: item.name,
    status: item.status,
    hasUnpublishedChanges: item.hasUnpublishedChanges,
    publishedAt: item.publishedAt,
    endsAt: item.endsAt,
    recent: addFigures(days.slice(-QUIET_DAYS)).exposed,
    exposed: item.figures.exposed,
    shown: item.figures.shown,
    disliked,
    severalArms,
  };
}
