// What the page behind an invitation link says.
import type { Role } from '../access/role';
import type { App } from '../app';
import { findInvitation } from './find-invitation';

export interface InvitationView {
  workspace: string;
  email: string;
  role: Role;
  invitedBy: string;
}

/** Not whether the address has an account: that is for its owner to say. @throws AppError `invalid-token` */
export async function getInvitation(app: App, token: string): Promise<InvitationView> {
  const { workspace, email, role, invitedBy } = await findInvitation(app, token);
  return { workspace, email, role, invitedBy };
}
