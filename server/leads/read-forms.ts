// The forms that one person sent, with the answers, which lie in the log of events.
import type { Transaction } from '../db/database';
import { readAnswers, type Answer, type AnswerSource } from './read-answers';
import { consentsSchema, type LeadItem } from './read-leads';

export interface FormItem extends Pick<LeadItem, 'campaign' | 'page' | 'source' | 'consents'> {
  /** Of the event. */
  id: string;
  /** ms. */
  at: number;
  answers: Answer[];
}

/** The latest first, at most `limit`. `visitors`: ids of the browsers they came from, each once. */
export async function readForms(
  app: AnswerSource & { db: Pick<Transaction, 'submission'> },
  siteId: string,
  leadId: string,
  limit: number,
): Promise<{ forms: FormItem[]; visitors: string[] }> {
  const rows = await app.db.submission.findMany({
    where: { siteId, leadId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
    include: { campaign: { select: { id: true, name: true } } },
  });
  const answers = await readAnswers(app, siteId, rows);
  return {
    forms: rows.map((row) => ({
      id: row.eventId,
      at: row.at.getTime(),
      campaign: row.campaign,
      page: row.page,
      source: row.source ?? '',
      consents: consentsSchema.parse(JSON.parse(row.consents)),
      answers: answers(row),
    })),
    visitors: [...new Set(rows.flatMap(({ visitor }) => visitor ?? []))],
  };
}
