// A workspace that is no longer needed goes, with its members, invitations and log. Sites are deleted one by one before.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';

/** @throws AppError `conflict` while it has a site, or when it is the only one this person owns. */
export async function removeWorkspace(app: App, scope: Scope): Promise<{ ok: true }> {
  const { workspaceId, user } = scope;
  await app.db.$transaction(async (tx) => {
    // Holds both rows until the end: nobody adds a site meanwhile, and of two workspaces deleted at once one stays.
    await tx.user.updateMany({ where: { id: user.id }, data: { id: user.id } });
    await tx.workspace.updateMany({ where: { id: workspaceId }, data: { id: workspaceId } });
    if ((await tx.site.count({ where: { workspaceId } })) > 0)
      throw new AppError('conflict', 'This workspace still has sites. Delete each of them first.');
    const others = { userId: user.id, role: 'owner', workspaceId: { not: workspaceId } };
    if ((await tx.member.count({ where: others })) === 0)
      throw new AppError('conflict', 'This is the only workspace you own. Make another one first.');
    await tx.workspace.delete({ where: { id: workspaceId } });
  });
  return { ok: true };
}
