// The questions of a site's quizzes, for texts that are filled in with an answer.
import type { ReadScope } from '../access/scope';
import { questionOf } from '@/core/campaign/question-of';
import { quizSteps } from '@/core/campaign/read-quiz';
import { wordsOf } from '@/core/campaign/words-of';
import type { App } from '../app';
import { readDocumentIfSound } from '../campaigns/read-document';
import { findSite } from '../sites/find-site';

export interface AskedQuestion {
  campaignId: string;
  campaign: string;
  /** Id of its block. */
  question: string;
  /** As the owner wrote it. */
  words: string;
}

/** Of drafts, in order of priority; those that were put away ask nothing. @throws AppError `not-found` */
export async function listQuestions(app: App, scope: ReadScope, siteId: string): Promise<AskedQuestion[]> {
  const site = await findSite(app, scope, siteId);
  const campaigns = await app.db.campaign.findMany({
    where: { siteId: site.id, archivedAt: null, deletedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, draft: true },
  });
  return campaigns.flatMap(({ id, name, draft }) => {
    const found = new Map<string, AskedQuestion>();
    for (const variant of readDocumentIfSound(draft)?.variants ?? [])
      for (const { blocks } of variant.quiz ? quizSteps(variant) : [])
        for (const block of blocks)
          if (questionOf(block) && !found.has(block.id))
            found.set(block.id, {
              campaignId: id,
              campaign: name,
              question: block.id,
              words: wordsOf(block)[0] ?? block.id,
            });
    return [...found.values()];
  });
}
