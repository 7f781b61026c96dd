// Somebody of the team says that a lead is spam, or that it is none.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import type { Transaction } from '../db/database';
import { eraseMessages } from '../webhooks/erase-messages';
import { askToConfirm } from './confirm/ask-to-confirm';
import { release } from './confirm/confirm-lead';
import { readLanguage } from './confirm/read-language';
import { findLead } from './find-lead';
import { formReason, leadReason } from './lead-messages';
import { tellHeldBack } from './tell-held-back';

/**
 * Of spam nothing more is told: what still waited to be sent is not sent. Who was kept apart on sight and is spam no more is told to
 * other tools as if they had just signed up, because nothing was until now; whoever a person marked was told of before. Who has yet
 * to confirm the address is asked to, and told of once they did.
 * @throws AppError `not-found`
 */
export async function setSpam(
  app: App,
  scope: Scope,
  { spam, ...query }: { siteId: string; leadId: string; spam: boolean },
): Promise<{ ok: true }> {
  const { site, lead } = await findLead(app, scope, query);
  if (lead.spam === spam) return { ok: true };
  const language = spam ? undefined : await readLanguage(app, lead);
  await app.db.$transaction(async (tx) => {
    // As it is now: the link in a mail may have been followed in between.
    const { awaitsConfirmation, confirmedAt } = await tx.lead.update({
      where: { id: lead.id },
      data: { spam, spamReason: spam ? 'person' : (lead.spamReason ?? 'person') },
    });
    if (spam) await withdraw(tx, site.id, lead.id);
    else if (awaitsConfirmation && confirmedAt) await release(tx, app, lead);
    else if (awaitsConfirmation) await askToConfirm(tx, app, { ...lead, siteName: site.name, language });
    else if (lead.spamReason !== 'person') await tellHeldBack(tx, app, lead);
  });
  return { ok: true };
}

async function withdraw(tx: Transaction, siteId: string, leadId: string): Promise<void> {
  const forms = await tx.submission.findMany({ where: { siteId, leadId }, select: { eventId: true } });
  const reasons = [leadReason(leadId), ...forms.map(({ eventId }) => formReason(eventId))];
  await eraseMessages(tx, siteId, reasons, 'waiting');
}
