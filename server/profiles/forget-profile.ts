// Erases a visitor: every browser that is taken for this person is forgotten as if the visitor had asked for it.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { forgetVisitor } from '../privacy/forget-visitor';
import { findPerson } from './get-profile';

/** Asked again after it failed on the way, it finds what is left. @throws AppError `not-found`, also for whoever was erased already. */
export async function forgetProfile(
  app: App,
  scope: Scope,
  query: { siteId: string; profileId: string },
): Promise<{ ok: true }> {
  const { site, profiles } = await findPerson(app, scope, query);
  for (const { visitor } of profiles) await forgetVisitor(app, site.id, visitor);
  await app.db.$transaction((tx) =>
    recordAudit(tx, scope, { action: 'profile.erased', subject: site.name, siteId: site.id, at: app.now() }),
  );
  return { ok: true };
}
