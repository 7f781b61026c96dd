// Keeps a made-up visitor under a name: a new one, or one that was kept before.
import { MAX_PERSONAS } from '@/core/limits';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';
import { MAX_VISITOR_BYTES, type PersonaVisitor } from './persona-visitor';

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
  const data = { siteId: site.id, name, visitor: toStored(visitor) };
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

/** What is absent stays as it is. @throws AppError `not-found`; `invalid` when it is too large. */
export async function updatePersona(
  app: App,
  scope: Scope,
  { siteId, personaId, name, visitor }: { siteId: string; personaId: string } & Partial<PersonaSettings>,
): Promise<{ ok: true }> {
  const site = await findSite(app, scope, siteId);
  const { count } = await app.db.persona.updateMany({
    where: { id: personaId, siteId: site.id },
    data: {
      ...(name === undefined ? {} : { name }),
      ...(visitor === undefined ? {} : { visitor: toStored(visitor) }),
      updatedAt: new Date(app.now()),
    },
  });
  if (count === 0)
    throw new AppError('not-found', 'There is no such persona any more. Save it as a new one.');
  return { ok: true };
}

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

function toStored(visitor: PersonaVisitor): string {
  const json = JSON.stringify(visitor);
  if (Buffer.byteLength(json) > MAX_VISITOR_BYTES)
    throw new AppError('invalid', 'This visitor is described by too much text. Shorten it and save again.');
  return json;
}
