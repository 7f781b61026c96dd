// A link that lets one person into a workspace. It is shown once, and mailed when the server can.
import { refuseTooMany } from '../access/refuse-too-many';
import type { Role } from '../access/role';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { createToken, hashToken } from '../auth/one-time-token';
import { AppError } from '../errors';
import { invitationMail } from '../mail/mail-texts';
import { queueMail } from '../mail/queue-mail';
import { isMailSetUp } from '../mail/mail-settings';
import { closeInvitations, invitationMailKey } from './close-invitations';

/** How long the link works, ms. */
export const INVITATION_MS = 7 * 24 * 3_600_000;
const MAX_OPEN = 100;

export interface NewInvitation {
  /** Lower case, trimmed. */
  email: string;
  role: Role;
  /** Also send the link there. */
  byMail: boolean;
}

export interface InvitationLink {
  link: string;
  mailed: boolean;
}

/**
 * An earlier open invitation of the same address works no more.
 * @throws AppError `conflict` for a member, or when too many are open; `rate-limited`.
 */
export async function createInvitation(
  app: App,
  scope: Scope,
  { email, role, byMail }: NewInvitation,
): Promise<InvitationLink> {
  const { workspaceId, user } = scope;
  const now = app.now();
  const token = createToken();
  const link = `${app.publicUrl}/invite/${token}`;
  const mailed = byMail && (await isMailSetUp(app));
  if (mailed) refuseTooMany(app.limits.mails.take(user.id));
  await app.db.$transaction(async (tx) => {
    const workspace = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
    if ((await tx.member.count({ where: { workspaceId, user: { email } } })) > 0)
      throw new AppError('conflict', `${email} is a member already. Change the role in the list instead.`);
    const open = { workspaceId, acceptedAt: null, revokedAt: null };
    await closeInvitations(tx, { email, workspaceId }, now);
    if ((await tx.invitation.count({ where: { ...open, expiresAt: { gt: new Date(now) } } })) >= MAX_OPEN)
      throw new AppError('conflict', `At most ${MAX_OPEN} invitations can be open. Take some back first.`);
    const { id } = await tx.invitation.create({
      data: {
        workspaceId,
        email,
        role,
        tokenHash: hashToken(token),
        invitedBy: user.name,
        createdAt: new Date(now),
        expiresAt: new Date(now + INVITATION_MS),
      },
    });
    await recordAudit(tx, scope, {
      action: 'invitation.created',
      subject: email,
      details: { role },
      at: now,
    });
    if (mailed)
      await queueMail(tx, {
        key: invitationMailKey(id),
        recipient: email,
        ...invitationMail({ workspace: workspace.name, invitedBy: user.name, link }),
        at: now,
      });
  });
  return { link, mailed };
}
