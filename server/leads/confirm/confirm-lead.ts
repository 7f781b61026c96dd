// What becomes of the link in a mail: whether it still works, and the confirmation itself, once.
import type { App } from '../../app';
import { hashToken } from '../../auth/one-time-token';
import type { Transaction } from '../../db/database';
import { consentsSchema } from '../read-leads';
import { tellHeldBack } from '../tell-held-back';

export type LinkState = 'open' | 'used' | 'expired' | 'unknown';

export interface Link {
  state: LinkState;
  /** Name of the site; empty when the link is unknown. */
  site: string;
}

type Row = { usedAt: Date | null; expiresAt: Date; lead: { confirmedAt: Date | null } };

/** Looking changes nothing: programs that read mails follow every link in them. */
export async function readLink({ db, now }: Pick<App, 'db' | 'now'>, token: string): Promise<Link> {
  const row = await db.confirmation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { site: { select: { name: true } }, lead: { select: { confirmedAt: true } } },
  });
  return row ? { state: stateOf(row, now()), site: row.site.name } : { state: 'unknown', site: '' };
}

/** Several links of one person may be on their way; the first one that is used answers for all. */
function stateOf({ usedAt, expiresAt, lead }: Row, now: number): LinkState {
  if (usedAt !== null || lead.confirmedAt !== null) return 'used';
  return expiresAt.getTime() <= now ? 'expired' : 'open';
}

/**
 * However many ask at once, one of them confirms, and other tools hear of the lead once. Who was marked as spam meanwhile is
 * confirmed and stays held back.
 * @returns `open` when this call confirmed it, else as `readLink`
 */
export async function confirmLead(app: Pick<App, 'db' | 'now' | 'store'>, token: string): Promise<Link> {
  const { db, now } = app;
  const link = await readLink(app, token);
  if (link.state !== 'open') return link;
  const at = new Date(now());
  const isFirst = await db.$transaction(async (tx) => {
    const tokenHash = hashToken(token);
    // Whoever writes first goes on; a form that arrives in the same moment waits for it, or is found below.
    const { count } = await tx.confirmation.updateMany({
      where: { tokenHash, usedAt: null, expiresAt: { gt: at } },
      data: { usedAt: at },
    });
    if (count === 0) return false;
    const { leadId } = await tx.confirmation.findUniqueOrThrow({ where: { tokenHash } });
    const { count: confirmed } = await tx.lead.updateMany({
      where: { id: leadId, confirmedAt: null },
      data: { confirmedAt: at },
    });
    if (confirmed === 0) return false;
    const lead = await tx.lead.findUniqueOrThrow({ where: { id: leadId } });
    if (lead.awaitsConfirmation && !lead.spam) await release(tx, app, lead);
    return true;
  });
  return isFirst ? link : readLink(app, token);
}

/** From now on they are a lead like any other. `lead` is confirmed, and not spam. */
export async function release(
  tx: Transaction,
  app: Pick<App, 'store' | 'now'>,
  lead: { id: string; siteId: string; email: string },
): Promise<void> {
  const forms = await tx.submission.findMany({ where: { leadId: lead.id }, select: { consents: true } });
  const consented = forms.some(({ consents }) =>
    consentsSchema.parse(JSON.parse(consents)).some(({ granted }) => granted),
  );
  await tx.lead.update({ where: { id: lead.id }, data: { awaitsConfirmation: false, consented } });
  await tellHeldBack(tx, app, lead);
}
