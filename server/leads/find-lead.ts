// A lead by (id, site, workspace): the only look-up that use cases do.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';

/** @throws AppError `not-found` */
export async function findLead(
  app: App,
  scope: Scope,
  { siteId, leadId }: { siteId: string; leadId: string },
) {
  const site = await findSite(app, scope, siteId);
  const lead = await app.db.lead.findFirst({ where: { id: leadId, siteId: site.id } });
  if (!lead) throw new AppError('not-found', 'This lead is no longer there. Reload the page to see who is.');
  return { site, lead };
}
