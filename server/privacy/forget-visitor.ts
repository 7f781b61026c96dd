// Forgets a visitor of a shop, as their browser asked: their leads go, and their name goes off every event.
import type { App } from '../app';
import type { Transaction } from '../db/database';
import { formReason, leadReason } from '../leads/lead-messages';
import { eraseMessages } from '../webhooks/erase-messages';

/** Who is not known is forgotten just as well. Once or often, the same. */
export async function forgetVisitor(
  { db, now, store }: Pick<App, 'db' | 'now' | 'store'>,
  siteId: string,
  visitor: string,
): Promise<void> {
  const submissions = await store.submissionsOf(siteId, visitor);
  await db.$transaction(async (tx) => {
    for (const eventId of submissions) {
      const key = { siteId, eventId };
      const data = { ...key, erasedAt: new Date(now()) };
      // Also of those that no lead was made from yet: none will be.
      await tx.erasedLead.upsert({ where: { siteId_eventId: key }, create: data, update: data });
    }
    const leads = await tx.submission.findMany({
      where: { siteId, eventId: { in: submissions }, leadId: { not: null } },
      select: { leadId: true },
    });
    await tx.submission.deleteMany({ where: { siteId, eventId: { in: submissions } } });
    await eraseMessages(tx, siteId, submissions.map(formReason));
    await forgetLeads(
      tx,
      siteId,
      leads.flatMap(({ leadId }) => leadId ?? []),
    );
  });
  // Last, because it takes away by what the leads were found: what fails before can be asked for again.
  await store.forget(siteId, visitor);
}

/** Who signed up from other browsers too keeps what was said there: an address proves nothing about who asks. */
async function forgetLeads(tx: Transaction, siteId: string, ids: readonly string[]): Promise<void> {
  for (const id of new Set(ids)) {
    const latest = await tx.submission.findFirst({
      where: { leadId: id },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    });
    if (latest) {
      await tx.lead.update({ where: { id }, data: { latest: latest.eventId, lastAt: latest.at } });
      continue;
    }
    await eraseMessages(tx, siteId, [leadReason(id)]);
    await tx.lead.delete({ where: { id } });
  }
}
