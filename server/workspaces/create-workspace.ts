// Another workspace, for a team or a client of its own.
import type { SignedInUser } from '../access/actor';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { AppError } from '../errors';

const MAX_OWNED = 50;

/**
 * For owners of a workspace: who was only let in somewhere is not to fill the server.
 * @throws AppError `forbidden`; `conflict` for somebody who owns very many.
 */
export async function createWorkspace(
  app: App,
  user: SignedInUser,
  name: string,
): Promise<{ workspaceId: string }> {
  return app.db.$transaction(async (tx) => {
    const owned = await tx.member.count({ where: { userId: user.id, role: 'owner' } });
    if (owned === 0)
      throw new AppError('forbidden', 'Only owners of a workspace can make another. Ask the owner of yours.');
    if (owned >= MAX_OWNED)
      throw new AppError('conflict', `You own ${owned} workspaces, which is the most. Delete one first.`);
    const { id } = await tx.workspace.create({ data: { name } });
    await tx.member.create({ data: { workspaceId: id, userId: user.id, role: 'owner' } });
    const author = { workspaceId: id, user };
    await recordAudit(tx, author, { action: 'workspace.created', subject: name, at: app.now() });
    return { workspaceId: id };
  });
}
