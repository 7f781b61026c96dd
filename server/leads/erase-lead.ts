// Erases a person everywhere: from the leads with every form they sent, from the log of events, and from what other tools were told or
// are still to be told. No later pass over the log brings anything back. What has left the house cannot be called back.
// The browsers they used are forgotten as a whole. What others sent from these stays theirs, with its answers, as if it came from a
// browser without consent: found by its own address, and no more by the browser.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { forgetCodesOf } from '../coupons/person-codes';
import { eraseForgotten } from '../profiles/erase-profile';
import { eraseMessages } from '../webhooks/erase-messages';
import { dropConfirmations } from './confirm/ask-to-confirm';
import { CHUNK, eraseForms } from './erase-forms';
import { findLead } from './find-lead';
import { leadReason } from './lead-messages';

/** Asked again after it failed on the way, it finds what is left. @throws AppError `not-found`, also for a lead that was erased already. */
export async function eraseLead(
  app: App,
  scope: Scope,
  query: { siteId: string; leadId: string },
): Promise<{ ok: true }> {
  const { site, lead } = await findLead(app, scope, query);
  let isGone = false;
  while (!isGone) isGone = await erasePass(app, scope, site, lead);
  return { ok: true };
}

/** False when another form of the lead came meanwhile. */
async function erasePass(
  app: App,
  scope: Scope,
  site: { id: string; name: string },
  lead: { id: string; email: string },
): Promise<boolean> {
  const rows = await app.db.submission.findMany({
    where: { leadId: lead.id },
    select: { eventId: true, visitor: true },
  });
  const visitors = [...new Set(rows.flatMap(({ visitor }) => visitor ?? []))];
  // Also forms without an address that came from the same browsers.
  const sent = await Promise.all(visitors.map((visitor) => app.store.submissionsOf(site.id, visitor)));
  const ofOthers = await formsOfOthers(app, site.id, lead.id, sent.flat());
  const kept = [...ofOthers];
  const forms = [...new Set([...rows.map(({ eventId }) => eventId), ...sent.flat()])].filter(
    (form) => !ofOthers.has(form),
  );
  // The lead and its forms last: they say what is to be erased from the log.
  await app.db.$transaction(async (tx) => {
    await eraseForms(tx, { siteId: site.id, forms, at: app.now(), rows: 'nobodys' });
    await eraseMessages(tx, site.id, [leadReason(lead.id)]);
    for (let from = 0; from < kept.length; from += CHUNK)
      await tx.submission.updateMany({
        where: { siteId: site.id, eventId: { in: kept.slice(from, from + CHUNK) } },
        data: { visitor: null },
      });
  });
  await app.store.forgetForms(site.id, forms);
  for (const visitor of visitors) await app.store.forget(site.id, visitor, kept);
  return app.db.$transaction(async (tx) => {
    if ((await tx.submission.count({ where: { leadId: lead.id } })) > rows.length) return false;
    await forgetCodesOf(tx, { siteId: site.id, email: lead.email, visitors });
    await dropConfirmations(tx, { leadId: lead.id });
    for (const visitor of visitors) await eraseForgotten(tx, { siteId: site.id, visitor });
    await tx.lead.delete({ where: { id: lead.id } });
    await recordAudit(tx, scope, {
      action: 'lead.erased',
      subject: site.name,
      siteId: site.id,
      at: app.now(),
    });
    return true;
  });
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
