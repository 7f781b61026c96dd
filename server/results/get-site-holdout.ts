// Whom the holdout of a whole site holds out, and whom it is compared with.
import { SITE_HOLDOUT } from '@/core/assignment';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findSite } from '../sites/find-site';
import { NOT_HELD, sitePhase } from '../sites/site-phase';

/** Visitors who reached the moment of showing of any campaign, each counted once, under the share in force alone. */
export interface SiteHoldout {
  /** Of all visitors, 0–0.5; 0: nobody is held out and nobody counted. */
  share: number;
  held: number;
  notHeld: number;
}

/** @throws AppError `not-found` */
export async function getSiteHoldout(app: App, scope: Scope, siteId: string): Promise<SiteHoldout> {
  const { id, holdout: share } = await findSite(app, scope, siteId);
  const figures = share > 0 ? await app.store.figures(id, [sitePhase(id, share)]) : [];
  const exposed = (arm: string) => figures.find((one) => one.arm === arm)?.exposed ?? 0;
  return { share, held: exposed(SITE_HOLDOUT), notHeld: exposed(NOT_HELD) };
}
