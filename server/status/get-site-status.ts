// How a site is doing: what comes in from its shop, what of it does not count and why, and which script its pages run.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findSite } from '../sites/find-site';
import { DAILY_KINDS, dayOf, type DailyKind } from './intake-tally';

const DAY_MS = 24 * 3_600_000;
const DAYS = 7;
/** Of what came, the share that may be refused before somebody should look, and least refusals that are more than chance. */
const MOST_REJECTED = 0.05;
const LEAST_REJECTED = 20;

/** What is wrong, in the order in which it should be seen to. */
export type SiteConcern =
  /** The script was never heard of. */
  | 'never'
  /** It was, and for a day it has not been. */
  | 'silent'
  /** Events were turned away because there were too many at once. */
  | 'shed'
  /** A twentieth and more of what came was refused. */
  | 'rejected'
  /** A host runs an older script than this server gives out. */
  | 'oldScript'
  /** Messages to other tools were given up. */
  | 'deliveries';

export interface StatusDay extends Record<DailyKind, number> {
  /** UTC, `2026-11-22`. */
  day: string;
}

export interface SiteStatus {
  concerns: SiteConcern[];
  /** Nothing is known of the minutes before, ms. */
  since: number;
  /** Events taken in, by the minute; the running one last. */
  minutes: { start: number; events: number }[];
  /** The running day last. Requests for `limited` and `shed`, else events. */
  days: StatusDay[];
  /** The latest first. */
  scripts: { host: string; version: string; lastAt: number; isOld: boolean }[];
  /** Of this server. */
  version: string;
  /** Messages to other tools, of the last days. */
  deliveries: { waiting: number; failed: number };
}

/** @throws AppError `not-found` */
export async function getSiteStatus(app: App, scope: Scope, siteId: string): Promise<SiteStatus> {
  const site = await findSite(app, scope, siteId);
  const now = app.now();
  const from = now - (DAYS - 1) * DAY_MS;
  const [counts, sightings, waiting, failed] = await Promise.all([
    app.db.dailyCount.findMany({ where: { siteId, day: { gte: dayOf(from) } } }),
    app.db.scriptSighting.findMany({ where: { siteId }, orderBy: [{ lastAt: 'desc' }, { host: 'asc' }] }),
    app.db.delivery.count({ where: { webhook: { siteId }, state: 'waiting' } }),
    app.db.delivery.count({
      where: { webhook: { siteId, deletedAt: null }, state: 'failed', createdAt: { gte: new Date(from) } },
    }),
  ]);
  const days = Array.from({ length: DAYS }, (_, place): StatusDay => {
    const day = dayOf(from + place * DAY_MS);
    const of = (kind: DailyKind) => counts.find((row) => row.day === day && row.kind === kind)?.count ?? 0;
    return {
      day,
      ...(Object.fromEntries(DAILY_KINDS.map((kind) => [kind, of(kind)])) as Record<DailyKind, number>),
    };
  });
  const scripts = sightings.map(({ host, version, lastAt }) => ({
    host,
    version,
    lastAt: lastAt.getTime(),
    isOld: isOlder(version, app.version),
  }));
  const view = { days, scripts, deliveries: { waiting, failed } };
  return {
    concerns: concernsOf(view, site.lastSeenAt?.getTime() ?? null, now),
    ...app.intake.lastHour(siteId),
    ...view,
    version: app.version,
  };
}

function concernsOf(
  { days, scripts, deliveries }: Pick<SiteStatus, 'days' | 'scripts' | 'deliveries'>,
  lastSeenAt: number | null,
  now: number,
): SiteConcern[] {
  const sum = (kind: DailyKind) => days.reduce((total, day) => total + day[kind], 0);
  const rejected = sum('rejected');
  const holds: Record<SiteConcern, boolean> = {
    never: lastSeenAt === null,
    silent: lastSeenAt !== null && now - lastSeenAt > DAY_MS,
    shed: sum('shed') > 0,
    rejected: rejected >= LEAST_REJECTED && rejected >= MOST_REJECTED * (rejected + sum('accepted')),
    oldScript: scripts.some(({ isOld, lastAt }) => isOld && now - lastAt <= DAY_MS),
    deliveries: deliveries.failed > 0,
  };
  return (Object.keys(holds) as SiteConcern[]).filter((concern) => holds[concern]);
}

/** By the numbers between the dots; what is no version is no older one. */
export function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => /^\d+(?:\.\d+)*/.exec(text)?.[0].split('.').map(Number));
  if (!a || !b) return false;
  const places = Array.from({ length: Math.max(a.length, b.length) }, (_, place) => place);
  const differs = places.find((place) => (a[place] ?? 0) !== (b[place] ?? 0));
  return differs !== undefined && (a[differs] ?? 0) < (b[differs] ?? 0);
}
