// Who is signed in and what they may open: the first thing every page asks.
import type { Actor, SignedInUser } from '../access/actor';
import type { Role } from '../access/role';
import type { App } from '../app';
import { AppError } from '../errors';

export interface SessionView {
  /** True until the first owner exists; the start page then leads to the set-up. */
  setupNeeded: boolean;
  user: SignedInUser | null;
  workspaces: { id: string; name: string; role: Role; sites: { id: string; name: string }[] }[];
}

export async function getSession(_app: App, _actor: Actor): Promise<SessionView> {
  throw new AppError('internal', 'Not finished.');
}
