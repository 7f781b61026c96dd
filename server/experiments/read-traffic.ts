// What visitors do as things are: from what an experiment is planned.
import { HOLDOUT, SITE_HOLDOUT } from '@/core/assignment';
import type { Metric } from '@/core/experiments/metric';
import { METRICS, natureOf } from '@/core/experiments/metric';
import type { Baseline } from '@/core/experiments/plan-experiment';
import type { ReadScope } from '../access/scope';
import type { App } from '../app';
import { readReleasedIfSound } from '../campaigns/read-document';
import type { ArmFigures } from '../ingest/event-store';
import { addArms, armInput, sumOf, type ArmInput } from './analyse/arm-input';
import { findExperiment } from './find-experiment';

/** Looked back at. */
const DAYS = 28;
const DAY_MS = 86_400_000;
/** Fewer visitors say nothing of a rate. */
const ENOUGH = 50;

export type Baselines = Partial<Record<Metric, Baseline>>;

export interface Traffic {
  /** Whose figures these are: the campaign's own, those of all campaigns of the site, or nobody's yet. */
  source: 'campaign' | 'site' | null;
  /** From the first visitor on, at most 28. */
  days: number;
  /** Visitors of a day who reach the moment of showing, were all to take part. */
  visitorsPerDay: number | null;
  visitors: number;
  /** Of visitors who are shown something. */
  shown: Baselines;
  /** Of visitors who are shown nothing; where there were too few, of the others. */
  held: Baselines;
}

/** @throws AppError `not-found` */
export async function readTraffic(app: App, scope: ReadScope, experimentId: string): Promise<Traffic> {
  const { campaignId, site } = await findExperiment(app, scope, experimentId);
  const own = campaignId === null ? null : await trafficOf(app, site, [campaignId]);
  if (own && own.visitors >= ENOUGH) return { ...own, source: 'campaign' };
  const all = await app.db.campaign.findMany({
    where: { siteId: site.id, deletedAt: null },
    select: { id: true },
  });
  const others = all.map(({ id }) => id).filter((id) => id !== campaignId);
  const rest = await trafficOf(app, site, others);
  if (rest.visitors < ENOUGH) return { ...rest, source: null, visitorsPerDay: null, shown: {}, held: {} };
  // A new campaign meets about as many as one of the others does.
  const perDay = (rest.visitorsPerDay ?? 0) / (campaignId === null ? 1 : Math.max(1, rest.campaigns));
  return { ...rest, source: 'site', visitorsPerDay: perDay };
}

interface Known extends Omit<Traffic, 'source'> {
  /** That met anybody. */
  campaigns: number;
}

async function trafficOf(
  app: App,
  site: { id: string; currency: string },
  campaignIds: readonly string[],
): Promise<Known> {
  const now = app.now();
  const from = now - DAYS * DAY_MS;
  const days = Array.from({ length: DAYS }, (_, day) => ({
    from: from + day * DAY_MS,
    to: from + (day + 1) * DAY_MS,
  }));
  const phases = await app.db.phase.findMany({
    where: {
      campaignId: { in: [...campaignIds] },
      OR: [{ endedAt: null }, { endedAt: { gt: new Date(from) } }],
    },
    select: {
      id: true,
      campaignId: true,
      releases: { select: { document: true }, orderBy: { number: 'desc' }, take: 1 },
    },
  });
  let shown: ArmInput | undefined;
  let held: ArmInput | undefined;
  /** By campaign: its phases follow each other, and are one stretch of time. */
  const seen = new Map<string, { visitors: number; since: number }>();
  for (const { id, campaignId, releases } of phases) {
    const points = await app.store.trend(site.id, [id], days);
    const figures = points.flatMap(({ arms }) => arms);
    const visitors = figures.reduce((sum, { exposed }) => sum + exposed, 0);
    if (visitors === 0) continue;
    const document = releases[0] && readReleasedIfSound(releases[0].document);
    const before = seen.get(campaignId);
    seen.set(campaignId, {
      visitors: (before?.visitors ?? 0) + visitors / (document?.coverage ?? 1),
      since: Math.min(before?.since ?? now, points[0]?.hour ?? from),
    });
    for (const figure of figures) {
      const input = inputOf(figure, site.currency);
      const isHeld = figure.arm === HOLDOUT || figure.arm === SITE_HOLDOUT;
      if (isHeld) held = held ? addArms(held, input) : input;
      else shown = shown ? addArms(shown, input) : input;
    }
  }
  const spans = [...seen.values()].map((one) => ({ ...one, days: Math.max(1, (now - one.since) / DAY_MS) }));
  const perDay = spans.reduce((sum, { visitors, days }) => sum + visitors / days, 0);
  const all = held && shown ? addArms(held, shown) : (held ?? shown);
  return {
    days: Math.round(Math.max(0, ...spans.map(({ days }) => days))),
    visitorsPerDay: all ? perDay : null,
    visitors: all?.visitors ?? 0,
    campaigns: seen.size,
    shown: baselinesOf(shown),
    held: { ...baselinesOf(shown), ...(held && held.visitors >= ENOUGH ? baselinesOf(held) : {}) },
  };
}

const inputOf = (figures: ArmFigures, currency: string): ArmInput =>
  armInput({ id: figures.arm, share: 0 }, figures, { currency, isCapped: false });

function baselinesOf(arm: ArmInput | undefined): Baselines {
  if (!arm || arm.visitors < ENOUGH) return {};
  return Object.fromEntries(
    METRICS.flatMap((metric) => {
      const mean = sumOf(arm, metric) / arm.visitors;
      if (!(mean > 0)) return [];
      const isMoney = natureOf(metric).unit === 'money';
      const variance = arm.money.squares / arm.visitors - mean * mean;
      return [[metric, { mean, deviation: isMoney ? Math.sqrt(Math.max(0, variance)) : null }]];
    }),
  );
}
