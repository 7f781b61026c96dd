// A member goes, by an owner's hand or their own; what they made stays.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { closeInvitationsOf } from './close-invitations';
import { findMember } from './find-member';
import { keepAnOwner } from './keep-an-owner';

/** From the next click on the workspace does not exist for them. @throws AppError `not-found`; `conflict` for the only owner. */
export async function removeMember(app: App, scope: Scope, userId: string): Promise<{ ok: true }> {
  const { workspaceId } = scope;
  await app.db.$transaction(async (tx) => {
    const member = await findMember(tx, workspaceId, userId);
    if (member.role === 'owner') await keepAnOwner(tx, workspaceId, userId);
    await tx.member.delete({ where: { workspaceId_userId: { workspaceId, userId } } });
    await tx.notice.deleteMany({ where: { userId, site: { workspaceId } } });
    // Whom they asked in comes in by somebody's word who has none here any more.
    await closeInvitationsOf(tx, { userId, workspaceId }, app.now());
    await recordAudit(tx, scope, {
      action: userId === scope.user.id ? 'member.left' : 'member.removed',
      subject: member.user.name,
      at: app.now(),
    });
  });
  return { ok: true };
}
