// Who did what: written by use cases in the transaction of the change itself, so that no change lacks its entry.
import type { Transaction } from '../db/database';

/** Every kind of action. Added to, never renamed: entries are kept for years. */
export const AUDIT_ACTIONS = [
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
  'lead.asked',
  'leads.exported',
  'profile.erased',
  'profile.exported',
  'member.joined',
  'member.roleChanged',
  'member.removed',
  'member.left',
  'invitation.created',
  'invitation.revoked',
  'orderKey.created',
  'orderKey.revoked',
  'webhook.created',
  'webhook.changed',
  'webhook.switchedOn',
  'webhook.switchedOff',
  'webhook.secretRenewed',
  'webhook.removed',
  'webhook.restored',
  'share.created',
  'share.revoked',
  'coupons.created',
  'coupons.changed',
  'coupons.removed',
  'coupons.exported',
  'segments.created',
  'segments.changed',
  'segments.removed',
  'catalogue.imported',
  'catalogue.columnsNamed',
  'catalogue.feedSaved',
  'catalogue.feedRemoved',
  'catalogue.refreshed',
  'experiment.started',
  'experiment.extended',
  'experiment.ended',
  'experiment.reweighed',
  'experiment.exported',
  'workspace.created',
  'workspace.renamed',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export interface AuditRecord {
  action: AuditAction;
  /** Name of what it was done to, as it is now. Never an address of a visitor: an entry outlives what is erased. */
  subject: string;
  /** Absent: of the workspace as a whole. */
  siteId?: string;
  /** What changed, in a few words each. Never a secret. */
  details?: Readonly<Record<string, string | number | boolean>>;
  /** ms. */
  at: number;
}

/** In whose workspace, and by whom; a `Scope` fits. */
export interface AuditAuthor {
  workspaceId: string;
  /** Without an id: the program itself. */
  user: { id: string | null; name: string };
}

/** The one way an entry is made. Entries are never changed, and deleted by age alone. */
export async function recordAudit(
  tx: Transaction,
  { workspaceId, user }: AuditAuthor,
  { action, subject, siteId, details = {}, at }: AuditRecord,
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      workspaceId,
      siteId: siteId ?? null,
      at: new Date(at),
      userId: user.id,
      userName: user.name,
      action,
      subject,
      details: JSON.stringify(details),
    },
  });
}
