// What a member may do from now on; it holds from their next click.
import type { Role } from '../access/role';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { closeInvitationsOf } from './close-invitations';
import { findMember } from './find-member';
import { keepAnOwner } from './keep-an-owner';

/** @throws AppError `not-found`; `conflict` when the workspace would be left without an owner. */
export async function changeRole(
  app: App,
  scope: Scope,
  { userId, role }: { userId: string; role: Role },
): Promise<{ ok: true }> {
  const { workspaceId } = scope;
  await app.db.$transaction(async (tx) => {
    const member = await findMember(tx, workspaceId, userId);
    if (member.role === role) return;
    if (member.role === 'owner') {
      await keepAnOwner(tx, workspaceId, userId);
      // Whoever may ask nobody in any more does not come back by a link of their own.
      await closeInvitationsOf(tx, { userId, workspaceId }, app.now());
    }
    await tx.member.update({ where: { workspaceId_userId: { workspaceId, userId } }, data: { role } });
    await recordAudit(tx, scope, {
      action: 'member.roleChanged',
      subject: member.user.name,
      details: { from: member.role, to: role },
      at: app.now(),
    });
  });
  return { ok: true };
}
