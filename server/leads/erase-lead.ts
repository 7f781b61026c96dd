// Erases a person everywhere: from the leads with every form they sent, from the log of events, and from what other tools were told or
// are still to be told. No later pass over the log brings anything back. What has left the house cannot be called back.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { eraseMessages } from '../webhooks/erase-messages';
import { findLead } from './find-lead';
import { formReason, leadReason } from './lead-messages';

/** Rows of one statement: databases bound the values of a statement. */
const CHUNK = 500;

/** @throws AppError `not-found`, also for a lead that was erased already. */
export async function eraseLead(
  app: App,
  scope: Scope,
  query: { siteId: string; leadId: string },
): Promise<{ ok: true }> {
  const { site, lead } = await findLead(app, scope, query);
  const rows = await app.db.submission.findMany({
    where: { leadId: lead.id },
    select: { eventId: true, visitor: true },
  });
  const visitors = new Set(rows.flatMap(({ visitor }) => visitor ?? []));
  // Also forms without an address that came from the same browsers.
  const others = await Promise.all([...visitors].map((visitor) => app.store.submissionsOf(site.id, visitor)));
  const ofOthers = await formsOfOthers(app, site.id, lead.id, others.flat());
  const forms = [...new Set([...rows.map(({ eventId }) => eventId), ...others.flat()])].filter(
    (form) => !ofOthers.has(form),
  );
  // The log first: what fails after it can be asked for again, since the lead still says whose the events were.
  await app.store.forgetForms(site.id, forms);
  for (const visitor of visitors) await app.store.forget(site.id, visitor);
  await app.db.$transaction(async (tx) => {
    const erasedAt = new Date(app.now());
    for (let from = 0; from < forms.length; from += CHUNK) {
      const chunk = { siteId: site.id, eventId: { in: forms.slice(from, from + CHUNK) } };
      await tx.erasedLead.deleteMany({ where: chunk });
      await tx.erasedLead.createMany({
        data: forms.slice(from, from + CHUNK).map((eventId) => ({ siteId: site.id, eventId, erasedAt })),
      });
      await tx.submission.deleteMany({ where: chunk });
    }
    await eraseMessages(tx, site.id, [leadReason(lead.id), ...forms.map(formReason)]);
    await tx.lead.delete({ where: { id: lead.id } });
    await recordAudit(tx, scope, {
      action: 'lead.erased',
      subject: site.name,
      siteId: site.id,
      at: app.now(),
    });
  });
  return { ok: true };
}

/** Forms among these that somebody else sent from the same browser, who did not ask for anything. */
async function formsOfOthers(
  app: App,
  siteId: string,
  leadId: string,
  forms: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < forms.length; from += CHUNK) {
    const eventId = { in: forms.slice(from, from + CHUNK) };
    const rows = await app.db.submission.findMany({
      where: { siteId, eventId, leadId: { not: null }, NOT: { leadId } },
      select: { eventId: true },
    });
    for (const row of rows) found.add(row.eventId);
  }
  return found;
}
