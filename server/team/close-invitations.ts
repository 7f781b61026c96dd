// Links of invitations that work no more, and the mails with them that have not left yet.
import type { Transaction } from '../db/database';

/** Of the mail that carries the link. */
export const invitationMailKey = (invitationId: string) => `invitation:${invitationId}`;

/** @returns how many were open */
export async function closeInvitations(
  tx: Transaction,
  which: { id?: string | { in: string[] }; email?: string; workspaceId: string },
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

/**
 * Those that somebody made whose word does not count any more. The log of the workspace says whose they are: names change, and two
 * people may have the same.
 */
export async function closeInvitationsOf(
  tx: Transaction,
  { userId, workspaceId }: { userId: string; workspaceId: string },
  now: number,
): Promise<void> {
  const open = await tx.invitation.findMany({
    where: { workspaceId, acceptedAt: null, revokedAt: null },
    select: { id: true, email: true, createdAt: true },
  });
  const made = await tx.auditEntry.findMany({
    where: {
      workspaceId,
      userId,
      action: 'invitation.created',
      at: { in: open.map(({ createdAt }) => createdAt) },
    },
    select: { subject: true, at: true },
  });
  const keys = new Set(made.map(({ subject, at }) => `${at.getTime()} ${subject}`));
  const theirs = open.filter(({ email, createdAt }) => keys.has(`${createdAt.getTime()} ${email}`));
  await closeInvitations(tx, { id: { in: theirs.map(({ id }) => id) }, workspaceId }, now);
}
