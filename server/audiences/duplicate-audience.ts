// A copy of an audience, which nothing uses yet.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { copyName } from '../copy-name';
import { findAudience } from './find-audience';

/** @throws AppError `not-found` */
export async function duplicateAudience(
  app: App,
  scope: Scope,
  audienceId: string,
): Promise<{ audienceId: string }> {
  const { siteId, name, description, condition } = await findAudience(app, scope, audienceId);
  const { id } = await app.db.audience.create({
    data: { siteId, name: copyName(name), description, condition },
  });
  return { audienceId: id };
}
