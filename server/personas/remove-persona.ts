// Takes a persona away for good.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findSite } from '../sites/find-site';

/** Repeating it is harmless. @throws AppError `not-found` when there is no such site. */
export async function removePersona(
  app: App,
  scope: Scope,
  { siteId, personaId }: { siteId: string; personaId: string },
): Promise<{ ok: true }> {
  const site = await findSite(app, scope, siteId);
  await app.db.persona.deleteMany({ where: { id: personaId, siteId: site.id } });
  return { ok: true };
}
