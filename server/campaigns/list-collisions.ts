// Which live campaigns of a site compete for the same moment, pair by pair.
import { findCollision, type Collision } from '@/core/find-collision';
import { budgetOf } from '@/core/targeting';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { linearPattern } from '../patterns/linear-pattern';
import { findSite } from '../sites/find-site';
import { loadLiveCampaigns, type LiveCampaign } from './load-live-campaigns';

interface Rival {
  id: string;
  name: string;
  /** In the order of priority of what is live, from 1. */
  place: number;
}

/** `first` comes before `second` in priority. */
export type CampaignCollision = Collision & { first: Rival; second: Rival };

export interface CollisionReport {
  /** How many campaigns run, or would if the site were not paused. */
  live: number;
  /** In order of priority of the first, then of the second. */
  collisions: CampaignCollision[];
  /** Pairs that were not looked at, because there are too many. */
  left: number;
}

/** For one pair; some 6 ms at most. */
const STEPS = 20_000;
/** For all pairs; some 300 ms at most. */
const ALL_STEPS = 1_000_000;
/** A longer list helps nobody. */
const MOST = 100;
/** Pairs between two breaths of the server. */
const BREATH = 20;

/** @throws AppError `not-found` */
export async function listCollisions(app: App, scope: Scope, siteId: string): Promise<CollisionReport> {
  const site = await findSite(app, scope, siteId);
  const { live } = await loadLiveCampaigns(app, site.id, app.now());
  const all = budgetOf(ALL_STEPS);
  const collisions: CampaignCollision[] = [];
  let done = 0;
  const pairs = live.flatMap((_, second) =>
    live.slice(0, second).map((__, first) => [first, second] as const),
  );
  pairs.sort(([a, b], [c, d]) => a - c || b - d);
  for (const [first, second] of pairs) {
    const [one, other] = [live[first], live[second]];
    if (!one || !other || collisions.length >= MOST || !all.spend(1)) break;
    const own = budgetOf(STEPS);
    const budget = { spend: (steps: number) => all.spend(steps) && own.spend(steps) };
    const collision = findCollision(one.decided, other.decided, {
      budget,
      now: app.now(),
      compile: linearPattern,
    });
    if (collision) collisions.push({ ...collision, first: rival(one, first), second: rival(other, second) });
    done += 1;
    if (done % BREATH === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return { live: live.length, collisions, left: pairs.length - done };
}

const rival = ({ name, decided: { id } }: LiveCampaign, index: number): Rival => ({
  id,
  name,
  place: index + 1,
});
