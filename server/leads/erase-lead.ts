// Takes a person off the list of leads for good: no later pass over the event log brings the lead back.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';

/** @throws AppError `not-found`, also for a lead that was erased already. */
export async function eraseLead(
  app: App,
  scope: Scope,
  { siteId, leadId }: { siteId: string; leadId: string },
): Promise<{ ok: true }> {
  const site = await findSite(app, scope, siteId);
  await app.db.$transaction(async (tx) => {
    const lead = await tx.lead.findFirst({ where: { id: leadId, siteId: site.id } });
    if (!lead)
      throw new AppError('not-found', 'This lead is no longer there. Reload the page to see who is.');
    const key = { siteId: site.id, eventId: lead.eventId };
    const data = { ...key, erasedAt: new Date(app.now()) };
    await tx.erasedLead.upsert({ where: { siteId_eventId: key }, create: data, update: data });
    await tx.lead.delete({ where: { id: lead.id } });
  });
  return { ok: true };
}
