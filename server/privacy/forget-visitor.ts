// Forgets a visitor of a shop, as their browser asked: their leads go, and their name goes off every event.
import type { App } from '../app';
import type { Transaction } from '../db/database';
import { dropConfirmations } from '../leads/confirm/ask-to-confirm';
import { eraseForms } from '../leads/erase-forms';
import { leadReason } from '../leads/lead-messages';
import { consentsSchema } from '../leads/read-leads';
import { eraseForgotten } from '../profiles/erase-profile';
import { eraseMessages } from '../webhooks/erase-messages';

/** Who is not known is forgotten just as well. Once or often, the same. */
export async function forgetVisitor(
  { db, now, store }: Pick<App, 'db' | 'now' | 'store'>,
  siteId: string,
  visitor: string,
): Promise<void> {
  const forms = await store.submissionsOf(siteId, visitor);
  await db.$transaction(async (tx) => {
    // The code stays given out: it is spent, whoever it was.
    await tx.couponCode.updateMany({
      where: { visitor, pool: { siteId } },
      data: { visitor: null, email: null },
    });
    const leads = await eraseForms(tx, { siteId, forms, at: now(), rows: 'all' });
    // Which of their forms made the lead is not known any more; what was told of it may be what this browser entered.
    await eraseMessages(tx, siteId, leads.map(leadReason));
    for (const lead of leads) await forgetPart(tx, lead);
  });
  // Last, because it takes away by what the leads were found: what fails before can be asked for again.
  await store.forget(siteId, visitor);
  // Behind that: nothing that is read of the log from now on makes a profile of them again.
  await db.$transaction((tx) => eraseForgotten(tx, { siteId, visitor }));
}

/** Who signed up from other browsers too keeps what was said there: an address proves nothing about who asks. */
async function forgetPart(tx: Transaction, id: string): Promise<void> {
  const rest = await tx.submission.findMany({
    where: { leadId: id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { eventId: true, at: true, consents: true },
  });
  const [latest, first] = [rest[0], rest.at(-1)];
  if (!latest || !first) {
    await dropConfirmations(tx, { leadId: id });
    await tx.lead.delete({ where: { id } });
    return;
  }
  const hasAgreed = rest.some(({ consents }) =>
    consentsSchema.parse(JSON.parse(consents)).some(({ granted }) => granted),
  );
  const { awaitsConfirmation } = await tx.lead.update({
    where: { id },
    data: { firstAt: first.at, lastAt: latest.at, latest: latest.eventId },
  });
  await tx.lead.update({ where: { id }, data: { consented: hasAgreed && !awaitsConfirmation } });
}
