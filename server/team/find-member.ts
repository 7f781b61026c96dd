// A member by (workspace, user), within a transaction that is about to change it.
import type { Transaction } from '../db/database';
import { AppError } from '../errors';

/** @throws AppError `not-found` */
export async function findMember(tx: Transaction, workspaceId: string, userId: string) {
  const member = await tx.member.findUnique({
    where: { workspaceId_userId: { workspaceId, userId } },
    include: { user: { select: { name: true } } },
  });
  if (!member)
    throw new AppError('not-found', 'This person is no longer a member. Reload the page to see who is.');
  return member;
}
