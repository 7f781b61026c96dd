// How many visitors were in each audience lately, as far as campaigns have seen: whoever reaches a campaign that is only for an
// audience was in it at that moment. Nothing is sent for it, and nothing counted but what results are read from.
import { audiencesRequired } from '@/core/targeting';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { readDocumentIfSound } from '../campaigns/read-document';
import { findSite } from '../sites/find-site';
import { isSame } from './list-uses';
import { loadAudiences, readReleased } from './read-audiences';

const WINDOW = 30 * 24 * 3_600_000;

/**
 * Visitors of the last 30 days, by the id of the audience: at least so many, since the same visitor may have reached several
 * campaigns, or several phases of one, and the largest of these figures is what is told. They were exposed, also to the holdout, for
 * the first time in that phase. An audience is left out while no campaign is only for it as it is now.
 * @throws AppError `not-found`
 */
export async function listAudienceSizes(
  app: App,
  scope: Scope,
  siteId: string,
): Promise<Record<string, number>> {
  const site = await findSite(app, scope, siteId);
  const now = app.now();
  const span = { from: now - WINDOW, to: now + 1 };
  const audiences = await loadAudiences(app, site.id);
  const phases = await app.db.phase.findMany({
    where: {
      campaign: { siteId: site.id, deletedAt: null },
      OR: [{ endedAt: null }, { endedAt: { gte: new Date(span.from) } }],
    },
    include: { releases: { orderBy: { number: 'desc' }, take: 1 } },
  });
  const sizes: Record<string, number> = {};
  for (const { id, releases } of phases) {
    const [release] = releases;
    const document = release && readDocumentIfSound(release.document);
    if (!document) continue;
    const released = readReleased(release.audiences);
    const required = audiencesRequired(document.targeting).filter(
      (audience) => audiences[audience] && isSame(released[audience], audiences[audience]),
    );
    if (required.length === 0) continue;
    const hours = await app.store.trend(site.id, [id], [span]);
    const exposed = hours.flatMap(({ arms }) => arms).reduce((sum, arm) => sum + arm.exposed, 0);
    for (const audience of required) sizes[audience] = Math.max(sizes[audience] ?? 0, exposed);
  }
  return sizes;
}
