// Somebody of the team says that a lead is spam, or that it is none.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import type { Transaction } from '../db/database';
import { eraseMessages } from '../webhooks/erase-messages';
import { queueMessages } from '../webhooks/queue-messages';
import { findLead } from './find-lead';
import { formMessage, formReason, leadMessage, leadReason, type ToldForm } from './lead-messages';
import { readForms } from './read-forms';

/** Of the forms that were held back, the latest so many are told of. */
const FORMS = 100;

/**
 * Of spam nothing more is told: what still waited to be sent is not sent. Who was kept apart on sight and is spam no more is told to
 * other tools as if they had just signed up, because nothing was until now; whoever a person marked was told of before.
 * @throws AppError `not-found`
 */
export async function setSpam(
  app: App,
  scope: Scope,
  { spam, ...query }: { siteId: string; leadId: string; spam: boolean },
): Promise<{ ok: true }> {
  const { site, lead } = await findLead(app, scope, query);
  if (lead.spam === spam) return { ok: true };
  const { forms } = await readForms(app, site.id, lead.id, FORMS);
  const told = forms.toReversed().map((form): ToldForm & { email: string } => ({
    siteId: site.id,
    eventId: form.id,
    email: lead.email,
    campaign: form.campaign,
    page: form.page,
    fields: Object.fromEntries(form.answers.map(({ name, answer }) => [name, answer])),
    consents: form.consents,
    at: app.now(),
  }));
  await app.db.$transaction(async (tx) => {
    await tx.lead.update({
      where: { id: lead.id },
      data: { spam, spamReason: spam ? 'person' : (lead.spamReason ?? 'person') },
    });
    const [first] = told;
    if (spam) await withdraw(tx, site.id, lead.id);
    else if (first && lead.spamReason !== 'person')
      await queueMessages(tx, [leadMessage(lead.id, first), ...told.map(formMessage)]);
  });
  return { ok: true };
}

async function withdraw(tx: Transaction, siteId: string, leadId: string): Promise<void> {
  const forms = await tx.submission.findMany({ where: { siteId, leadId }, select: { eventId: true } });
  const reasons = [leadReason(leadId), ...forms.map(({ eventId }) => formReason(eventId))];
  await eraseMessages(tx, siteId, reasons, 'waiting');
}
