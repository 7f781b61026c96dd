// Somebody who has an account comes into a workspace by an invitation.
import type { SignedInUser } from '../access/actor';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { AppError } from '../errors';
import { findInvitation, spendInvitation } from './find-invitation';

/**
 * `path`: where to go on from here.
 * @throws AppError `invalid-token`; `conflict` when it was meant for another address, or this person is in already.
 */
export async function joinWorkspace(
  app: App,
  user: SignedInUser,
  token: string,
): Promise<{ workspaceId: string; path: string }> {
  const { id, email, role, workspaceId } = await findInvitation(app, token);
  if (email !== user.email.toLowerCase())
    throw new AppError(
      'conflict',
      `This invitation is for ${email}, and you are signed in as ${user.email}. Sign out, then open the link again.`,
    );
  const now = app.now();
  await app.db.$transaction(async (tx) => {
    const key = { workspaceId, userId: user.id };
    if ((await tx.member.count({ where: key })) > 0)
      throw new AppError('conflict', 'You are a member of this workspace already.');
    await spendInvitation(tx, id, now);
    await tx.member.create({ data: { ...key, role } });
    const author = { workspaceId, user };
    await recordAudit(tx, author, {
      action: 'member.joined',
      subject: user.name,
      details: { role },
      at: now,
    });
  });
  const site = await app.db.site.findFirst({
    where: { workspaceId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return { workspaceId, path: site ? `/sites/${site.id}/campaigns` : `/workspaces/${workspaceId}` };
}
