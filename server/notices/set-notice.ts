// A person says which mails of a site they want.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findSite } from '../sites/find-site';
import { markLeads } from './lead-mark';

/** @throws AppError `not-found` */
export async function setNotice(
  app: App,
  scope: Scope,
  { siteId, leads, digest }: { siteId: string; leads: boolean; digest: boolean },
): Promise<{ ok: true }> {
  const { id } = await findSite(app, scope, siteId);
  const key = { userId: scope.user.id, siteId: id };
  await app.db.$transaction(async (tx) => {
    // Leads of before are no news.
    if (leads && (await tx.notice.count({ where: { siteId: id, leads: true } })) === 0)
      await markLeads(tx, id, { leads: await tx.lead.count({ where: { siteId: id, spam: false } }), at: 0 });
    await tx.notice.upsert({
      where: { userId_siteId: key },
      create: { ...key, leads, digest },
      update: { leads, digest },
    });
  });
  return { ok: true };
}
