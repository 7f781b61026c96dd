// What leads can be filtered by: the site's campaigns and tags, and the views that were saved.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findSite } from '../sites/find-site';
import { readViews, type SavedView } from './saved-views';
import { readTags } from './tags';

export interface LeadChoices {
  /** By name. */
  campaigns: { id: string; name: string }[];
  tags: string[];
  views: SavedView[];
  /** Forms were sent without an address. */
  hasAnswers: boolean;
  /** Visitors told something and may be remembered. */
  hasVisitors: boolean;
  /** People are asked to confirm their address, or were. */
  hasConfirmations: boolean;
}

/** @throws AppError `not-found` */
export async function listChoices(
  app: App,
  scope: Scope,
  { siteId }: { siteId: string },
): Promise<LeadChoices> {
  const site = await findSite(app, scope, siteId);
  const campaigns = await app.db.campaign.findMany({
    where: { siteId: site.id, deletedAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
  const answer = await app.db.submission.findFirst({
    where: { siteId: site.id, leadId: null },
    select: { id: true },
  });
  const visitor = await app.db.profile.findFirst({ where: { siteId: site.id }, select: { id: true } });
  const asked =
    site.doubleOptIn || (await app.db.confirmation.findFirst({ where: { siteId: site.id } })) !== null;
  return {
    campaigns,
    tags: await readTags(app, site.id),
    views: await readViews(app, site.id),
    hasAnswers: answer !== null,
    hasVisitors: visitor !== null,
    hasConfirmations: asked,
  };
}
