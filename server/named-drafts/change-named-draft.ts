// Gives a named draft another name, or deletes it.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findNamedDraft, type NamedDraftAddress } from './find-named-draft';

/** @throws AppError `not-found` */
export async function renameNamedDraft(
  app: App,
  scope: Scope,
  { name, ...address }: NamedDraftAddress & { name: string },
): Promise<{ ok: true }> {
  const { id } = await findNamedDraft(app, scope, address);
  await app.db.namedDraft.update({ where: { id }, data: { name } });
  return { ok: true };
}

/** For good. @throws AppError `not-found` */
export async function removeNamedDraft(
  app: App,
  scope: Scope,
  address: NamedDraftAddress,
): Promise<{ ok: true }> {
  const { id } = await findNamedDraft(app, scope, address);
  await app.db.namedDraft.delete({ where: { id } });
  return { ok: true };
}
