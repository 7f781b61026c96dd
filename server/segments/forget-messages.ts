// Variants that were made for a segment are nobody's once it is gone: a later segment may get its key.
import type { Scope } from '../access/scope';
import { readDocumentIfSound, writeDocument } from '../campaigns/read-document';
import type { Transaction } from '../db/database';

/** Drafts of the site, also of campaigns that may be brought back, no longer name these keys. What is published stays as it was. */
export async function forgetMessages(
  tx: Transaction,
  scope: Scope,
  { siteId, keys, at }: { siteId: string; keys: readonly string[]; at: number },
): Promise<void> {
  if (keys.length === 0) return;
  const campaigns = await tx.campaign.findMany({
    where: { siteId, draft: { contains: '"messages"' } },
    select: { id: true, draft: true, revision: true },
  });
  for (const { id, draft, revision } of campaigns) {
    const document = readDocumentIfSound(draft);
    if (!document) continue;
    const { messages = [], ...bare } = document;
    const kept = messages.filter(({ segment }) => !keys.includes(segment));
    if (kept.length === messages.length) continue;
    const { count } = await tx.campaign.updateMany({
      where: { id, revision },
      data: {
        draft: writeDocument(kept.length > 0 ? { ...bare, messages: kept } : bare),
        revision: { increment: 1 },
        savedAt: new Date(at),
        savedById: scope.user.id,
      },
    });
    // Somebody saved it this moment.
    if (count === 0) return forgetMessages(tx, scope, { siteId, keys, at });
  }
}
