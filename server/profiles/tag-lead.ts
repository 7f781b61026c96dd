// A quiz gives whoever left an address in it a tag.
import type { Transaction } from '../db/database';
import { LONGEST_TAG, MOST_OF_LEAD } from '../leads/tags';
import type { Whose } from './read-events';

/** The lead that this browser left last in the campaign; none: nothing happens. Once or often, the same. */
export async function tagLead(
  tx: Transaction,
  { siteId, visitor, campaignId }: Whose & { campaignId: string },
  text: string,
): Promise<void> {
  const tag = text.trim().slice(0, LONGEST_TAG);
  if (tag === '') return;
  const sent = await tx.submission.findFirst({
    where: { siteId, visitor, campaignId, leadId: { not: null } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { leadId: true },
  });
  const leadId = sent?.leadId;
  if (leadId === undefined || leadId === null) return;
  const known = await tx.leadTag.findMany({ where: { leadId }, select: { tag: true } });
  if (known.length < MOST_OF_LEAD && !known.some((one) => one.tag === tag))
    await tx.leadTag.create({ data: { leadId, siteId, tag } });
}
