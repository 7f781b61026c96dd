// Gives a persona another name, or makes another visitor of it.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';
import { storeVisitor, type PersonaVisitor } from './persona-visitor';

interface PersonaChange {
  siteId: string;
  personaId: string;
  name?: string | undefined;
  visitor?: PersonaVisitor | undefined;
}

/** What is absent stays as it is. @throws AppError `not-found`; `invalid` when it is too large. */
export async function updatePersona(
  app: App,
  scope: Scope,
  { siteId, personaId, name, visitor }: PersonaChange,
): Promise<{ ok: true }> {
  const site = await findSite(app, scope, siteId);
  const { count } = await app.db.persona.updateMany({
    where: { id: personaId, siteId: site.id },
    data: {
      ...(name === undefined ? {} : { name }),
      ...(visitor === undefined ? {} : { visitor: storeVisitor(visitor) }),
      updatedAt: new Date(app.now()),
    },
  });
  if (count === 0)
    throw new AppError('not-found', 'There is no such persona any more. Save it as a new one.');
  return { ok: true };
}
