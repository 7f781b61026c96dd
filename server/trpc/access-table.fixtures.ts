// What the table of accesses is made of: who calls, what there is to call for, and what comes of it.
import type { AppErrorCode } from '../errors';

export const CALLERS = ['nobody', 'expired', 'viewer', 'editor', 'owner', 'foreigner'] as const;
export type CallerKind = (typeof CALLERS)[number];
export type Outcome = 'ok' | AppErrorCode;

export interface World {
  workspaceId: string;
  siteId: string;
  campaignId: string;
  audienceId: string;
  setId: string;
  experimentId: string;
  namedDraftId: string;
  leadId: string;
  profileId: string;
  viewId: string;
  personaId: string;
  imageId: string;
  orderKeyId: string;
  poolId: string;
  webhookId: string;
  deliveryId: string;
  /** Another member, of the least role. */
  colleagueId: string;
  invitationId: string;
  shareId: string;
  /** Without sites, with the same members in the same roles and one more owner. */
  spareWorkspaceId: string;
}

export interface Expectation {
  input(world: World): unknown;
  outcomes: Record<CallerKind, Outcome>;
}

/** By name of the procedure. */
export type AccessTable = Record<string, Expectation>;

/** For a member of at least this role the call works; below it is forbidden; for everybody else it does not exist. */
export function from(least: 'viewer' | 'editor' | 'owner'): Record<CallerKind, Outcome> {
  const order = ['viewer', 'editor', 'owner'] as const;
  const member = (role: (typeof order)[number]): Outcome =>
    order.indexOf(role) >= order.indexOf(least) ? 'ok' : 'forbidden';
  return {
    nobody: 'unauthenticated',
    expired: 'unauthenticated',
    viewer: member('viewer'),
    editor: member('editor'),
    owner: member('owner'),
    foreigner: 'not-found',
  };
}

export function everyone(outcome: Outcome): Record<CallerKind, Outcome> {
  return {
    nobody: outcome,
    expired: outcome,
    viewer: outcome,
    editor: outcome,
    owner: outcome,
    foreigner: outcome,
  };
}

/** For whoever is signed in, of whatever workspace. */
export function signedIn(outcome: Outcome): Record<CallerKind, Outcome> {
  return { ...everyone(outcome), nobody: 'unauthenticated', expired: 'unauthenticated' };
}

/** For the operator, who in this table is the owner; owning another workspace is not enough. */
export function operator(outcome: Outcome): Record<CallerKind, Outcome> {
  return { ...signedIn('forbidden'), owner: outcome };
}

export const PERSONA = { name: 'Ada', visitor: { consent: [], time: '', typed: { path: '/' }, unknown: [] } };
export const AUDIENCE = {
  name: 'Newcomers',
  description: '',
  condition: { kind: 'visitor', values: ['new'] },
};
export const campaignOnly = ({ campaignId }: World) => ({ campaignId });
export const workspaceOnly = ({ workspaceId }: World) => ({ workspaceId });
export const siteOnly = ({ siteId }: World) => ({ siteId });
