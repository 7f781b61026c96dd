// A workspace always has an owner: nobody else could let anyone in again.
import type { Transaction } from '../db/database';
import { AppError } from '../errors';

/**
 * To be called in the transaction that takes the ownership away, before it does. Changes of one workspace's members wait for
 * each other: of two owners who remove each other at once, one stays.
 * @throws AppError `conflict` when `userId` is the only owner.
 */
export async function keepAnOwner(tx: Transaction, workspaceId: string, userId: string): Promise<void> {
  // A write that changes nothing holds the row until the end of the transaction, in both databases.
  await tx.workspace.updateMany({ where: { id: workspaceId }, data: { id: workspaceId } });
  const others = { workspaceId, role: 'owner', userId: { not: userId } };
  if ((await tx.member.count({ where: others })) === 0)
    throw new AppError(
      'conflict',
      'A workspace needs an owner, and this is its only one. Make somebody else an owner first.',
    );
}
