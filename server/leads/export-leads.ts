// The leads of a site as a CSV file, in pieces: a long list never lies in memory as a whole.
import { BYTE_ORDER_MARK, csvLine } from '@/core/csv-line';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { findSite } from '../sites/find-site';
import { searchOf, type LeadFilter } from './lead-filter';
import type { AnswerSource } from './read-answers';
import { readLeads, type LeadItem } from './read-leads';
import { searchLeads, type LeadPlace, type LeadSearch } from './search-leads';

const PIECE = 500;
const COLUMNS = [
  'email',
  'signed_up_at',
  'campaign',
  'page',
  'consent',
  'agreed',
  'published',
  'answers',
  'first_signed_up_at',
  'source',
  'tags',
  'confirmed',
] as const;

/**
 * The file's text, newest lead first. One line per person, with what their latest form said; with several consents, their cells hold
 * one line per consent, and so does the cell of answers, one per question. What looks like spam is never in it, whatever the filter; who has
 * yet to confirm the address, only when the filter asks for nobody else.
 * Leads that arrive meanwhile are not in it.
 * @throws AppError `not-found`, before the first piece.
 */
export async function exportLeads(
  app: App,
  scope: Scope,
  query: { siteId: string; filter: LeadFilter },
): Promise<AsyncGenerator<string>> {
  const site = await findSite(app, scope, query.siteId);
  await app.db.$transaction((tx) =>
    recordAudit(tx, scope, {
      action: 'leads.exported',
      subject: site.name,
      siteId: site.id,
      at: app.now(),
    }),
  );
  const search = searchOf(query.filter, site);
  return writeLeads(app, { ...search, awaitsConfirmation: search.awaitsConfirmation ?? false, spam: false });
}

/** The text itself, a few hundred lines at a time. */
export async function* writeLeads(
  app: Pick<App, 'db'> & AnswerSource,
  search: LeadSearch,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS);
  let after: LeadPlace | undefined;
  for (;;) {
    const ids = await searchLeads(app.db, search, PIECE, after);
    const leads = await readLeads(app, search.siteId, ids);
    yield leads.map(lineOf).join('');
    const last = leads.at(-1);
    if (ids.length < PIECE || !last) return;
    after = { lastAt: new Date(last.at), id: last.id };
  }
}

function lineOf(lead: LeadItem): string {
  const {
    email,
    at,
    firstAt,
    campaign,
    page,
    source,
    consents,
    answers,
    tags,
    awaitsConfirmation,
    confirmedAt,
  } = lead;
  const yesNo = (answer: boolean) => (answer ? 'yes' : 'no');
  return csvLine([
    email,
    new Date(at).toISOString(),
    campaign?.name ?? '',
    page,
    consents.map(({ text }) => text.replaceAll(/\s+/g, ' ')).join('\n'),
    consents.map(({ granted }) => yesNo(granted)).join('\n'),
    consents.map(({ published }) => yesNo(published)).join('\n'),
    answers.map(({ name, answer }) => `${name}: ${answer.replaceAll(/\s*\n\s*/g, ', ')}`).join('\n'),
    new Date(firstAt).toISOString(),
    source,
    tags.join('\n'),
    awaitsConfirmation ? 'no' : confirmedAt === null ? '' : new Date(confirmedAt).toISOString(),
  ]);
}
