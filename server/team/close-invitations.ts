// Links of invitations that work no more, and the mails with them that have not left yet.
import type { Transaction } from '../db/database';

/** Of the mail that carries the link. */
export const invitationMailKey = (invitationId: string) => `invitation:${invitationId}`;

/** @returns how many were open */
export async function closeInvitations(
  tx: Transaction,
  which: { id?: string; email?: string; invitedBy?: string; workspaceId: string },
  now: number,
): Promise<number> {
  const open = { ...which, acceptedAt: null, revokedAt: null };
  const found = await tx.invitation.findMany({ where: open, select: { id: true } });
  const ids = found.map(({ id }) => id);
  const { count } = await tx.invitation.updateMany({
    where: { ...open, id: { in: ids } },
    data: { revokedAt: new Date(now) },
  });
  await tx.mail.deleteMany({ where: { key: { in: ids.map(invitationMailKey) }, state: 'waiting' } });
  return count;
}
