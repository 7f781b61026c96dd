// What is going on at this moment: the last half hour of a site or of one of its campaigns, minute by minute.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findSite } from '../sites/find-site';
import type { LiveMinute } from './live-counts';

export interface LiveView {
  /** Nothing is known from before, ms. */
  since: number;
  /** Thirty, the running one last. */
  minutes: LiveMinute[];
}

/** @param campaignId null: of all together @throws AppError `not-found` */
export async function getLive(
  app: App,
  scope: Scope,
  { siteId, campaignId }: { siteId: string; campaignId: string | null },
): Promise<LiveView> {
  const { id } = await findSite(app, scope, siteId);
  return app.live.read(id, campaignId);
}
