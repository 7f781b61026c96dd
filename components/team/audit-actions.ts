// Kinds of actions in the log, in the order in which they can be chosen.
import type { AuditAction } from '@/server/trpc/router';

export const ACTIONS = [
  'campaign.published',
  'campaign.paused',
  'campaign.resumed',
  'campaign.scheduled',
  'campaign.archived',
  'campaign.unarchived',
  'campaign.removed',
  'campaign.restored',
  'site.created',
  'site.changed',
  'site.paused',
  'site.resumed',
  'site.brandChanged',
  'site.deleted',
  'lead.erased',
  'leads.exported',
  'member.joined',
  'member.roleChanged',
  'member.removed',
  'member.left',
  'invitation.created',
  'invitation.revoked',
  'workspace.created',
  'workspace.renamed',
] as const satisfies readonly AuditAction[];
