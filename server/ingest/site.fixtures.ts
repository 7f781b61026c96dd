// For tests: a site with releases, and visitors that belong to a wanted arm.
import { bucket, bucketRanges, chooseArm } from '@/core/assignment';
import { visitorId } from './event.fixtures';
import type { ReleaseFacts, SiteDirectory, SiteFacts } from '../sites/site-directory';

export const SITE_KEY = 'k3yk3yk3yk3yk3yk3yk3yk';

export const RELEASE: ReleaseFacts = {
  campaign: 'welcome',
  release: 1,
  phase: 'p1',
  seed: 'seed-1',
  coverage: 1,
  arms: [
    { id: 'holdout', share: 0.2 },
    { id: 'a', share: 0.4 },
    { id: 'b', share: 0.4 },
  ],
};

export function siteWith(
  releases: readonly ReleaseFacts[] = [RELEASE],
  holdouts: SiteFacts['holdouts'] = [{ share: 0, until: Infinity }],
): SiteFacts {
  return {
    id: 'shop',
    key: SITE_KEY,
    holdouts,
    domains: ['shop.example'],
    timeZone: 'Europe/Oslo',
    ownAddresses: [],
    release: (campaign, number) =>
      releases.find((facts) => facts.campaign === campaign && facts.release === number),
  };
}

export function directoryOf(site: SiteFacts = siteWith()): SiteDirectory {
  return { find: (key) => (key === SITE_KEY ? site : undefined) };
}

/** The arm a visitor belongs to; undefined when the release does not cover the visitor. */
export function armOf(
  visitorId: string,
  { seed, arms, coverage }: ReleaseFacts = RELEASE,
): string | undefined {
  const ranges = bucketRanges(
    arms.map(({ share }) => share),
    coverage,
  );
  return arms[chooseArm(bucket(seed, visitorId), ranges)]?.id;
}

/** Number of the first visitor that belongs to `arm`; undefined stands for visitors who are not covered. */
export function visitorIn(arm: string | undefined, release: ReleaseFacts = RELEASE): number {
  for (let n = 1; n < 10_000; n++) if (armOf(visitorId(n), release) === arm) return n;
  throw new Error(`No visitor belongs to ${String(arm)}.`);
}
