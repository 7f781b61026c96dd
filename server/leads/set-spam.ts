// Somebody of the team says that a lead is spam, or that it is none.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { queueMessages } from '../webhooks/queue-messages';
import { findLead } from './find-lead';
import { formMessage, leadMessage, type ToldForm } from './lead-messages';
import { readForms } from './read-forms';

/** Of the forms that were held back, the latest so many are told of. */
const FORMS = 100;

/**
 * Who is spam no more is told to other tools as if they had just signed up: nothing was until now. @throws AppError `not-found`
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
    if (!spam && first) await queueMessages(tx, [leadMessage(lead.id, first), ...told.map(formMessage)]);
  });
  return { ok: true };
}
