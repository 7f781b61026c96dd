// The comparison of the visitors whom a site holds out of all campaigns with those whom it does not.
import { SITE_HOLDOUT } from '@/core/assignment';

/** The other arm: visitors who met a campaign of the site, in whatever arm of it. */
export const NOT_HELD = 'not-held';

/**
 * Its phase in the event store. A share of its own is a phase of its own: with another share other visitors are held out, so
 * visitors of two shares are never counted together. A share that comes back goes on with its phase.
 */
export function sitePhase(siteId: string, share: number): string {
  return `site:${siteId}:${share}`;
}

/** The arm of that phase that an exposure in this arm of a campaign belongs to. */
export function siteArmOf(arm: string): typeof SITE_HOLDOUT | typeof NOT_HELD {
  return arm === SITE_HOLDOUT ? SITE_HOLDOUT : NOT_HELD;
}
