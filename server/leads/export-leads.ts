// The leads of a site as a CSV file, in pieces: a long list never lies in memory as a whole.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findSite } from '../sites/find-site';
import { csvLine } from './csv';
import { consentsSchema } from './list-leads';
import { readAnswers, type Answer } from './read-answers';
import { searchLeads, type LeadPlace } from './search-leads';

const PIECE = 500;
/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = '\u{FEFF}';
const COLUMNS = [
  'email',
  'signed_up_at',
  'campaign',
  'page',
  'consent',
  'agreed',
  'published',
  'answers',
] as const;

/**
 * The file's text, newest lead first. One line per lead; with several consents, their cells hold one line per consent, and so
 * does the cell of answers, one per question.
 * Leads that arrive meanwhile are not in it.
 * @throws AppError `not-found`, before the first piece.
 */
export async function exportLeads(
  app: App,
  scope: Scope,
  query: { siteId: string; search: string },
): Promise<AsyncGenerator<string>> {
  const site = await findSite(app, scope, query.siteId);
  return pieces(app, { siteId: site.id, text: query.search.trim().toLowerCase() });
}

async function* pieces(app: App, search: { siteId: string; text: string }): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS);
  let after: LeadPlace | undefined;
  for (;;) {
    const ids = await searchLeads(app.db, search, PIECE, after);
    const leads = await app.db.lead.findMany({
      where: { siteId: search.siteId, id: { in: ids } },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      include: { campaign: { select: { name: true } } },
    });
    const answers = await readAnswers(app, search.siteId, leads);
    yield leads.map((lead) => lineOf(lead, answers(lead))).join('');
    after = leads.at(-1);
    if (ids.length < PIECE || after === undefined) return;
  }
}

interface StoredLead {
  email: string;
  at: Date;
  page: string;
  consents: string;
  campaign: { name: string } | null;
}

function lineOf({ email, at, page, consents, campaign }: StoredLead, answers: readonly Answer[]): string {
  const asked = consentsSchema.parse(JSON.parse(consents));
  const yesNo = (answer: boolean) => (answer ? 'yes' : 'no');
  return csvLine([
    email,
    at.toISOString(),
    campaign?.name ?? '',
    page,
    asked.map(({ text }) => text.replaceAll(/\s+/g, ' ')).join('\n'),
    asked.map(({ granted }) => yesNo(granted)).join('\n'),
    asked.map(({ published }) => yesNo(published)).join('\n'),
    answers.map(({ name, answer }) => `${name}: ${answer.replaceAll(/\s*\n\s*/g, ', ')}`).join('\n'),
  ]);
}
