// Takes forms out of what is kept beside the log: no later pass over it makes anything of them, and no other tool is told of them.
import type { Transaction } from '../db/database';
import { eraseMessages } from '../webhooks/erase-messages';
import { formReason } from './lead-messages';

/** Rows of one statement: databases bound the values of a statement. */
export const CHUNK = 500;

/**
 * Also forms that nothing was made of yet: nothing will be.
 * @param at ms
 * @param rows `nobodys`: those of a lead stay until the lead goes, and go with it
 * @returns ids of the leads that rows were taken from, each once
 */
export async function eraseForms(
  tx: Transaction,
  {
    siteId,
    forms,
    at,
    rows,
  }: { siteId: string; forms: readonly string[]; at: number; rows: 'all' | 'nobodys' },
): Promise<string[]> {
  const leads = new Set<string>();
  const erasedAt = new Date(at);
  for (let from = 0; from < forms.length; from += CHUNK) {
    const chunk = forms.slice(from, from + CHUNK);
    const where = { siteId, eventId: { in: chunk } };
    await tx.erasedLead.deleteMany({ where });
    await tx.erasedLead.createMany({ data: chunk.map((eventId) => ({ siteId, eventId, erasedAt })) });
    const taken = rows === 'all' ? where : { ...where, leadId: null };
    for (const { leadId } of await tx.submission.findMany({ where: taken, select: { leadId: true } }))
      if (leadId !== null) leads.add(leadId);
    await tx.submission.deleteMany({ where: taken });
  }
  await eraseMessages(tx, siteId, forms.map(formReason));
  return [...leads];
}
