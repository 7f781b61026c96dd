// Leads as the list and the export show them: each with what its latest form said.
import * as z from 'zod';
import type { App } from '../app';
import { parseSpamReason, type SpamReason } from './judge-spam';
import { readAnswers, type Answer, type AnswerSource } from './read-answers';

export interface LeadItem {
  id: string;
  email: string;
  /** Of the latest sign-up, ms. */
  at: number;
  /** Of the first, ms. */
  firstAt: number;
  /** Of the latest form; null: it no longer exists. */
  campaign: { id: string; name: string } | null;
  /** Address of the page, without query. */
  page: string;
  /** Where the visitor came from: UTM source or host of the referrer; empty: directly, or not known. */
  source: string;
  /** `published`: the release asks this very sentence. False when the page was translated, or the event made up. */
  consents: { text: string; granted: boolean; published: boolean }[];
  /** What else the form was told, in its order; several answers to one question on lines of their own. */
  answers: Answer[];
  /** In the order of the alphabet. */
  tags: string[];
  /** They have yet to follow the link that was mailed to them: neither exported with the others nor told to other tools. */
  awaitsConfirmation: boolean;
  /** When they followed it, ms; null: never, or it was not asked for. */
  confirmedAt: number | null;
  /** Why it is kept apart; null: it is not. */
  spam: SpamReason | null;
}

/** As the projection wrote them. */
export const consentsSchema = z.array(
  z.object({ text: z.string(), granted: z.boolean(), published: z.boolean() }),
);

/** In the order of the ids, which are of this site. Those that are no longer there are left out. */
export async function readLeads(
  app: Pick<App, 'db'> & AnswerSource,
  siteId: string,
  ids: readonly string[],
): Promise<LeadItem[]> {
  // By id alone, and put in order here: asked for with the site or in order, the database would read all of the site.
  const rows = await app.db.lead.findMany({
    where: { id: { in: [...ids] } },
    include: { tags: { select: { tag: true }, orderBy: { tag: 'asc' } } },
  });
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const leads = ids.flatMap((id) => rowOf.get(id) ?? []);
  const forms = await app.db.submission.findMany({
    where: { siteId, eventId: { in: leads.map(({ latest }) => latest) } },
    include: { campaign: { select: { id: true, name: true } } },
  });
  const formOf = new Map(forms.map((form) => [form.eventId, form]));
  const answers = await readAnswers(app, siteId, forms);
  return leads.map((lead) => {
    const form = formOf.get(lead.latest);
    return {
      id: lead.id,
      email: lead.email,
      at: lead.lastAt.getTime(),
      firstAt: lead.firstAt.getTime(),
      campaign: form?.campaign ?? null,
      page: form?.page ?? '',
      source: form?.source ?? '',
      consents: form ? consentsSchema.parse(JSON.parse(form.consents)) : [],
      answers: form ? answers(form) : [],
      tags: lead.tags.map(({ tag }) => tag),
      awaitsConfirmation: lead.awaitsConfirmation && lead.confirmedAt === null,
      confirmedAt: lead.confirmedAt?.getTime() ?? null,
      spam: lead.spam ? (parseSpamReason(lead.spamReason) ?? 'person') : null,
    };
  });
}
