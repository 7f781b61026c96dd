// Keeps a made-up visitor under a name.
import { MAX_PERSONAS } from '@/core/limits';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';
import { storeVisitor, type PersonaVisitor } from './persona-visitor';

interface PersonaSettings {
  siteId: string;
  name: string;
  visitor: PersonaVisitor;
}

/** @throws AppError `not-found`; `invalid` when it is too large; `conflict` when the site has as many as it can have. */
export async function createPersona(
  app: App,
  scope: Scope,
  { siteId, name, visitor }: PersonaSettings,
): Promise<{ personaId: string }> {
  const site = await findSite(app, scope, siteId);
  const data = { siteId: site.id, name, visitor: storeVisitor(visitor) };
  return app.db.$transaction(async (db) => {
    if ((await db.persona.count({ where: { siteId: site.id } })) >= MAX_PERSONAS)
      throw new AppError(
        'conflict',
        `A site keeps at most ${MAX_PERSONAS} personas. Delete one that nobody needs, then save again.`,
      );
    const { id } = await db.persona.create({ data });
    return { personaId: id };
  });
}
