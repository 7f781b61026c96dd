// Takes an audience away, unless something uses it, and brings it back.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findAudience } from './find-audience';
import { listUses } from './list-uses';

/**
 * Repeating it is harmless, and everything is kept, so that restoring brings back the very same state.
 * @throws AppError `not-found`; `conflict` while a campaign uses it.
 */
export async function removeAudience(app: App, scope: Scope, audienceId: string): Promise<{ ok: true }> {
  const audience = await findAudience(app, scope, audienceId, { deletedToo: true });
  const uses = (await listUses(app, audience.siteId, {})).get(audience.id) ?? [];
  const [first] = uses;
  if (first) {
    const others = uses.length - 1;
    const users =
      others === 0
        ? `“${first.name}” uses it`
        : `“${first.name}” and ${others === 1 ? 'another campaign' : `${others} other campaigns`} use it`;
    throw new AppError(
      'conflict',
      `“${audience.name}” was not deleted: ${users}. Take it out of their conditions, publish, and delete it then.`,
    );
  }
  await app.db.audience.update({ where: { id: audience.id }, data: { deletedAt: new Date(app.now()) } });
  return { ok: true };
}

/** @throws AppError `not-found` */
export async function restoreAudience(app: App, scope: Scope, audienceId: string): Promise<{ ok: true }> {
  const { id } = await findAudience(app, scope, audienceId, { deletedToo: true });
  await app.db.audience.update({ where: { id }, data: { deletedAt: null } });
  return { ok: true };
}
