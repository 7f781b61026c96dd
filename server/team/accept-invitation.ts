// Somebody new comes in by an invitation: an account with a password, and a place in the workspace.
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { hashPassword } from '../auth/password-hash';
import { AppError } from '../errors';
import { findInvitation, spendInvitation } from './find-invitation';

/** @throws AppError `invalid-token`; `conflict` when the address has an account: its owner signs in and joins with it. */
export async function acceptInvitation(
  app: App,
  { token, name, password }: { token: string; name: string; password: string },
): Promise<{ email: string }> {
  // Before hashing, which is expensive on purpose: strangers must not be able to ask for it.
  const invitation = await findInvitation(app, token);
  const { email, role, workspaceId } = invitation;
  if ((await app.db.user.count({ where: { email } })) > 0)
    throw new AppError(
      'conflict',
      'There is an account with this address already. Choose “I have an account” and sign in with its password.',
    );
  const hash = await hashPassword(password);
  const now = app.now();
  await app.db.$transaction(async (tx) => {
    await spendInvitation(tx, invitation.id, now);
    const user = await tx.user.create({ data: { name, email } });
    await tx.account.create({
      data: { userId: user.id, accountId: user.id, providerId: 'credential', password: hash },
    });
    await tx.member.create({ data: { workspaceId, userId: user.id, role } });
    const author = { workspaceId, user };
    await recordAudit(tx, author, { action: 'member.joined', subject: name, details: { role }, at: now });
  });
  return { email };
}
