// Choices of leads that the team comes back to, under a name.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';
import { leadFilterSchema, type LeadFilter } from './lead-filter';

export interface SavedView {
  id: string;
  name: string;
  filter: LeadFilter;
}

export const LONGEST_VIEW_NAME = 60;
const MOST_VIEWS = 50;

/** By name. One that cannot be read any more is left out. */
export async function readViews(app: App, siteId: string): Promise<SavedView[]> {
  const rows = await app.db.savedView.findMany({
    where: { siteId },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap(({ id, name, filter }) => {
    const parsed = leadFilterSchema.safeParse(JSON.parse(filter));
    return parsed.success ? [{ id, name, filter: parsed.data }] : [];
  });
}

/** One with this name is changed. @throws AppError `not-found`; `invalid` beyond the limit. */
export async function saveView(
  app: App,
  scope: Scope,
  { siteId, name, filter }: { siteId: string; name: string; filter: LeadFilter },
): Promise<{ viewId: string }> {
  const site = await findSite(app, scope, siteId);
  return app.db.$transaction(async (tx) => {
    const data = { siteId: site.id, name, filter: JSON.stringify(filter) };
    const old = await tx.savedView.findFirst({ where: { siteId: site.id, name } });
    if (old) {
      await tx.savedView.update({ where: { id: old.id }, data });
      return { viewId: old.id };
    }
    if ((await tx.savedView.count({ where: { siteId: site.id } })) >= MOST_VIEWS)
      throw new AppError('invalid', `A site has at most ${MOST_VIEWS} saved views. Delete one first.`);
    return { viewId: (await tx.savedView.create({ data })).id };
  });
}

/** @throws AppError `not-found` */
export async function removeView(
  app: App,
  scope: Scope,
  { siteId, viewId }: { siteId: string; viewId: string },
): Promise<{ ok: true }> {
  const site = await findSite(app, scope, siteId);
  const { count } = await app.db.savedView.deleteMany({ where: { id: viewId, siteId: site.id } });
  if (count === 0) throw new AppError('not-found', 'This view is no longer there. Reload the page.');
  return { ok: true };
}
