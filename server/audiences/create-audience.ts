// A new audience of a site.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findSite } from '../sites/find-site';
import { parseAudience, type AudienceSettings } from './parse-audience';

/** @throws AppError `not-found`; `invalid` when it is not whole. */
export async function createAudience(
  app: App,
  scope: Scope,
  { siteId, ...settings }: AudienceSettings & { siteId: string },
): Promise<{ audienceId: string }> {
  const site = await findSite(app, scope, siteId);
  const data = { siteId: site.id, ...(await parseAudience(settings)) };
  const { id } = await app.db.audience.create({ data });
  return { audienceId: id };
}
