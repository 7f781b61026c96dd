// Who is signed in and what they may open: the first thing every page asks.
import type { Actor, SignedInUser } from '../access/actor';
import { parseRole, type Role } from '../access/role';
import type { App } from '../app';
import { isMailSetUp } from '../mail/mail-settings';
import { isSetupNeeded } from '../setup/setup-token';

export interface SessionView {
  /** True until the first owner exists; the start page then leads to the set-up. */
  setupNeeded: boolean;
  user: SignedInUser | null;
  /** May change what concerns the whole server. */
  isOperator: boolean;
  /** The server can send mail, such as a link for a new password. */
  mailReady: boolean;
  workspaces: { id: string; name: string; role: Role; sites: { id: string; name: string }[] }[];
}

export async function getSession(app: App, actor: Actor): Promise<SessionView> {
  const mailReady = await isMailSetUp(app);
  switch (actor.kind) {
    case 'anonymous':
      return {
        setupNeeded: await isSetupNeeded(app.db),
        user: null,
        isOperator: false,
        mailReady,
        workspaces: [],
      };
    case 'user':
      return {
        setupNeeded: false,
        user: actor.user,
        isOperator: await isOperator(app, actor.user),
        mailReady,
        workspaces: await listWorkspaces(app, actor.user),
      };
  }
}

async function isOperator({ db }: App, { id }: SignedInUser): Promise<boolean> {
  return (await db.user.count({ where: { id, isOperator: true } })) > 0;
}

async function listWorkspaces(app: App, user: SignedInUser): Promise<SessionView['workspaces']> {
  const members = await app.db.member.findMany({
    where: { userId: user.id },
    orderBy: { createdAt: 'asc' },
    select: {
      role: true,
      workspace: {
        select: {
          id: true,
          name: true,
          sites: { select: { id: true, name: true }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
        },
      },
    },
  });
  return members.flatMap(({ role, workspace }) => {
    const known = parseRole(role);
    return known ? [{ ...workspace, role: known }] : [];
  });
}
