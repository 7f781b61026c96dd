// The audiences of a site, with who uses each of them.
import type { Condition } from '@/core/campaign/condition';
import type { Audiences } from '@/core/targeting';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findSite } from '../sites/find-site';
import { listUses, type AudienceUse } from './list-uses';
import { readStored } from './read-audiences';

export interface AudienceItem {
  id: string;
  name: string;
  description: string;
  /** Null when what is stored cannot be read. */
  condition: Condition | null;
  /** To be named by the next change. */
  revision: number;
  /** ms. */
  updatedAt: number;
  /** In order of priority. */
  uses: AudienceUse[];
}

/** By name. @throws AppError `not-found` */
export async function listAudiences(app: App, scope: Scope, siteId: string): Promise<AudienceItem[]> {
  const site = await findSite(app, scope, siteId);
  const stored = await app.db.audience.findMany({ where: { siteId: site.id, deletedAt: null } });
  const read = stored.map((audience) => ({ ...audience, condition: readStored(audience.condition) ?? null }));
  const audiences: Audiences = Object.fromEntries(
    read.flatMap(({ id, condition }) => (condition ? [[id, condition] as const] : [])),
  );
  const uses = await listUses(app, site.id, audiences);
  return read
    .map(({ id, name, description, condition, revision, updatedAt }) => ({
      id,
      name,
      description,
      condition,
      revision,
      updatedAt: updatedAt.getTime(),
      uses: uses.get(id) ?? [],
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en') || (one.id < other.id ? -1 : 1));
}
