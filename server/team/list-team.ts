// Who is in a workspace, and who was asked to come.
import { parseRole, type Role } from '../access/role';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { isMailSetUp } from '../mail/mail-settings';

export interface TeamView {
  workspace: { id: string; name: string };
  /** Of whoever asks. */
  role: Role;
  members: { userId: string; name: string; email: string; role: Role; joinedAt: number; isYou: boolean }[];
  /** Open ones, for owners; times in ms. */
  invitations: { id: string; email: string; role: Role; invitedBy: string; expiresAt: number }[];
  /** Invitations can be mailed. */
  mailReady: boolean;
  /** How many sites the workspace has: only an empty one can be deleted. */
  sites: number;
}

export async function listTeam(app: App, scope: Scope): Promise<TeamView> {
  const { workspaceId } = scope;
  const [workspace, members, invitations, sites, mailReady] = await Promise.all([
    app.db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { id: true, name: true } }),
    app.db.member.findMany({
      where: { workspaceId },
      orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
      include: { user: { select: { name: true, email: true } } },
    }),
    scope.role === 'owner'
      ? app.db.invitation.findMany({
          where: {
            workspaceId,
            acceptedAt: null,
            revokedAt: null,
            expiresAt: { gt: new Date(app.now()) },
          },
          orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        })
      : [],
    app.db.site.count({ where: { workspaceId } }),
    isMailSetUp(app),
  ]);
  return {
    workspace,
    role: scope.role,
    members: members.flatMap(({ userId, user, role, createdAt }) => {
      const known = parseRole(role);
      const isYou = userId === scope.user.id;
      return known ? [{ userId, ...user, role: known, joinedAt: createdAt.getTime(), isYou }] : [];
    }),
    invitations: invitations.flatMap(({ id, email, role, invitedBy, expiresAt }) => {
      const known = parseRole(role);
      return known ? [{ id, email, role: known, invitedBy, expiresAt: expiresAt.getTime() }] : [];
    }),
    mailReady,
    sites,
  };
}
