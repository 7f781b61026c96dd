// The holdout of a whole site: a draw of its own, whatever campaigns come and go.
import type { Arrival } from '../decision';
import { SITE_HOLDOUT } from './arms';
import { bucket } from './bucket';

/** The arm of a visitor whom the site shows nothing; undefined for all others. */
export type HoldOut = (visitorId: string) => Arrival | undefined;

/** @param seed the site's key, for good @param share of all visitors, 0–1 */
export const holdOut =
  (seed: string, share: number): HoldOut =>
  (visitorId) =>
    bucket(seed, visitorId) < share ? { reason: 'arm.held', arm: SITE_HOLDOUT, share } : undefined;
