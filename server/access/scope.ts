// Proof that the caller is a member of one workspace with a sufficient role. Every use case that touches the data of a
// workspace takes one, and only `authorise` makes them: forgetting the check does not compile.
import { hashToken } from '../auth/one-time-token';
import { AppError } from '../errors';
import type { Database } from '../db/database';
import type { Actor, SignedInUser } from './actor';
import { includesRole, parseRole, type Role } from './role';

declare const proof: unique symbol;

/** Proof that the caller may read something of one workspace: a member, or whoever has the link to it. */
export interface ReadScope {
  readonly workspaceId: string;
  readonly [proof]: true;
}

/** For what the program does by itself, in a workspace that it looked up. Never from what somebody sent. */
export function programScope(workspaceId: string): ReadScope & { user: { id: null; name: string } } {
  return { workspaceId, user: { id: null, name: 'Beckon' } } as ReadScope & {
    user: { id: null; name: string };
  };
}

export interface Scope extends ReadScope {
  readonly role: Role;
  readonly user: SignedInUser;
}

/** What the caller named; the workspace it belongs to is looked up, never believed. */
export type Target =
  | { kind: 'workspace'; id: string }
  | { kind: 'site'; id: string }
  | { kind: 'campaign'; id: string }
  | { kind: 'audience'; id: string };

const NAMES: Record<Target['kind'], string> = {
  workspace: 'workspace',
  site: 'site',
  campaign: 'campaign',
  audience: 'audience',
};

/** @throws AppError `unauthenticated` when nobody is signed in. */
export function requireUser(actor: Actor): SignedInUser {
  switch (actor.kind) {
    case 'user':
      return actor.user;
    case 'anonymous':
      throw new AppError(
        'unauthenticated',
        'You are not signed in, or your session has ended. Sign in again.',
      );
  }
}

/** @throws AppError `unauthenticated`; `forbidden` to whoever does not run this server. */
export async function requireOperator(db: Database, actor: Actor): Promise<SignedInUser> {
  const user = requireUser(actor);
  if ((await db.user.count({ where: { id: user.id, isOperator: true } })) === 0)
    throw new AppError('forbidden', 'Only whoever set up this server can do that. Ask them.');
  return user;
}

/**
 * @throws AppError `unauthenticated`; `not-found` when the target does not exist or lies in a workspace the caller is not a
 * member of (the two are indistinguishable on purpose); `forbidden` when the role is too low.
 */
export async function authorise(db: Database, actor: Actor, target: Target, least: Role): Promise<Scope> {
  const user = requireUser(actor);
  const member = await db.member.findFirst({
    where: { userId: user.id, workspace: owning(target) },
    select: { workspaceId: true, role: true },
  });
  const role = member && parseRole(member.role);
  if (!role)
    throw new AppError(
      'not-found',
      `There is no such ${NAMES[target.kind]}, or you are not a member of its workspace. Check the address, or ask its owner.`,
    );
  if (!includesRole(role, least))
    throw new AppError(
      'forbidden',
      `This needs the role "${least}", and yours is "${role}". Ask an owner of the workspace.`,
    );
  return { workspaceId: member.workspaceId, role, user } as Scope;
}

/** What a link to results shows: those of one campaign, or of the whole site where that is null. */
export interface SharedTarget {
  siteId: string;
  campaignId: string | null;
  /** ms. */
  expiresAt: number;
}

/**
 * Whoever has the link reads what it was made for, and nothing else: the proof must be used with the target that comes with it.
 * Unknown, expired and revoked links are told apart by nobody.
 * @throws AppError `invalid-token`
 */
export async function authoriseShare(
  db: Database,
  token: string,
  now: number,
): Promise<{ scope: ReadScope; target: SharedTarget; linkId: string }> {
  const link = await db.shareLink.findFirst({
    where: { tokenHash: hashToken(token), revokedAt: null, expiresAt: { gt: new Date(now) } },
    include: { site: { select: { workspaceId: true } } },
  });
  if (!link)
    throw new AppError(
      'invalid-token',
      'This link shows nothing any more: it has expired, was taken back, or was not copied whole. Ask whoever sent it for a new one.',
    );
  const { id, siteId, campaignId, expiresAt, site } = link;
  return {
    scope: { workspaceId: site.workspaceId } as ReadScope,
    target: { siteId, campaignId, expiresAt: expiresAt.getTime() },
    linkId: id,
  };
}

function owning(target: Target) {
  switch (target.kind) {
    case 'workspace':
      return { id: target.id };
    case 'site':
      return { sites: { some: { id: target.id } } };
    case 'campaign':
      return { sites: { some: { campaigns: { some: { id: target.id } } } } };
    case 'audience':
      return { sites: { some: { audiences: { some: { id: target.id } } } } };
  }
}
