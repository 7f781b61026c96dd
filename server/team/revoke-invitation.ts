// An invitation that was sent is taken back: its link works no more.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { AppError } from '../errors';
import { closeInvitations } from './close-invitations';

/** @throws AppError `not-found`, also for one that was used or taken back already. */
export async function revokeInvitation(app: App, scope: Scope, invitationId: string): Promise<{ ok: true }> {
  const { workspaceId } = scope;
  const now = app.now();
  await app.db.$transaction(async (tx) => {
    const open = { id: invitationId, workspaceId, acceptedAt: null, revokedAt: null };
    const found = await tx.invitation.findFirst({ where: open, select: { email: true } });
    const count = await closeInvitations(tx, { id: invitationId, workspaceId }, now);
    if (!found || count === 0)
      throw new AppError('not-found', 'This invitation is no longer open. Reload the page to see who is in.');
    await recordAudit(tx, scope, { action: 'invitation.revoked', subject: found.email, at: now });
  });
  return { ok: true };
}
