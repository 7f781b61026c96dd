// The visitors that the team keeps for a site.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findSite } from '../sites/find-site';
import { readVisitor, type PersonaVisitor } from './persona-visitor';

export interface PersonaItem {
  id: string;
  name: string;
  visitor: PersonaVisitor;
}

/** By name. One that cannot be read is left out and logged. @throws AppError `not-found` */
export async function listPersonas(app: App, scope: Scope, siteId: string): Promise<PersonaItem[]> {
  const site = await findSite(app, scope, siteId);
  const stored = await app.db.persona.findMany({ where: { siteId: site.id } });
  return stored
    .flatMap(({ id, name, visitor: json }) => {
      const visitor = readVisitor(json);
      if (!visitor) app.log.error({ persona: id }, 'A persona cannot be read; it is left out.');
      return visitor ? [{ id, name, visitor }] : [];
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'en') || (one.id < other.id ? -1 : 1));
}
