// Whether a consent sentence is the one its release asks. What a browser sends is a claim: a page can be translated, an event made up.
import { eachBlock } from '@/core/campaign/traverse';
import type { EventOf } from '@/core/events/event';
import { readDocumentIfSound } from '../campaigns/read-document';
import type { Transaction } from '../db/database';

type Submission = EventOf<'form.submitted'>;

/** Campaign, release, block and sentence in one key; ids hold no space. */
function keyOf({ campaign, release }: Pick<Submission, 'campaign' | 'release'>, block: string, text: string) {
  return `${campaign} ${release} ${block} ${text}`;
}

/** Answers whether the sentence of a consent in a submission stood in its release, word for word. */
export async function readPublishedConsents(
  tx: Transaction,
  submissions: readonly Submission[],
): Promise<(submission: Submission, consent: { block: string; text: string }) => boolean> {
  const asked = new Map(submissions.map((event) => [`${event.campaign} ${event.release}`, event]));
  const releases = await tx.release.findMany({
    where: {
      OR: [...asked.values()].map(({ campaign, release }) => ({ campaignId: campaign, number: release })),
    },
    select: { campaignId: true, number: true, document: true },
  });
  const sentences = new Set<string>();
  for (const { campaignId, number, document } of releases)
    for (const { block } of eachBlock(readDocumentIfSound(document) ?? { variants: [] }))
      if (block.kind === 'consent')
        sentences.add(keyOf({ campaign: campaignId, release: number }, block.id, block.text));
  return (submission, { block, text }) => sentences.has(keyOf(submission, block, text));
}
