// What an invitation link leads to. Unknown, used, revoked and expired links are told apart by nobody.
import { hashToken } from '../auth/one-time-token';
import { parseRole, type Role } from '../access/role';
import type { App } from '../app';
import type { Transaction } from '../db/database';
import { AppError } from '../errors';

export interface OpenInvitation {
  id: string;
  workspaceId: string;
  workspace: string;
  /** Only an account with this address may use it. */
  email: string;
  role: Role;
  invitedBy: string;
  /** ms. */
  expiresAt: number;
}

const stillOpen = (now: number) => ({
  acceptedAt: null,
  revokedAt: null,
  expiresAt: { gt: new Date(now) },
});

/** @throws AppError `invalid-token` */
export async function findInvitation({ db, now }: App, token: string): Promise<OpenInvitation> {
  const found = await db.invitation.findFirst({
    where: { tokenHash: hashToken(token), ...stillOpen(now()) },
    include: { workspace: { select: { name: true } } },
  });
  const role = found && parseRole(found.role);
  if (!role) throw invalidInvitation();
  const { id, workspaceId, workspace, email, invitedBy, expiresAt } = found;
  return {
    id,
    workspaceId,
    workspace: workspace.name,
    email,
    role,
    invitedBy,
    expiresAt: expiresAt.getTime(),
  };
}

/** Uses the invitation up. Of several at once one gets through. @throws AppError `invalid-token` */
export async function spendInvitation(tx: Transaction, id: string, now: number): Promise<void> {
  const { count } = await tx.invitation.updateMany({
    where: { id, ...stillOpen(now) },
    data: { acceptedAt: new Date(now) },
  });
  if (count === 0) throw invalidInvitation();
}

function invalidInvitation(): AppError {
  return new AppError(
    'invalid-token',
    'This invitation is not valid: it was used, taken back, or is older than seven days. Ask for a new one.',
  );
}
