// Which leads somebody wants to see: what the list, the export and a saved view all mean by a filter.
import * as z from 'zod';
import { AppError } from '../errors';
import { startOfDate, nextDay } from '../results/site-days';
import type { LeadSearch } from './search-leads';

const day = z.iso.date();

export const leadFilterSchema = z.object({
  /** What an address or its domain begins with, in any case. */
  search: z.string().trim().max(254).optional(),
  /** Signed up in this campaign, once or often. */
  campaign: z.string().min(1).max(64).optional(),
  tag: z.string().min(1).max(64).optional(),
  /** `yes`: agreed to at least one sentence. */
  consent: z.enum(['yes', 'no']).optional(),
  /** Days of the latest sign-up in the site's time zone, both included. */
  from: day.optional(),
  to: day.optional(),
  /** Signed up for the first time after this, ms. */
  newSince: z.number().int().min(0).max(8.64e15).optional(),
  /** `no`: who has yet to follow the link that was mailed to them; `yes`: all others. */
  confirmed: z.enum(['yes', 'no']).optional(),
  /** Those that look like spam, instead of all others. */
  spam: z.boolean().optional(),
});
export type LeadFilter = z.infer<typeof leadFilterSchema>;

/** Midnight in London of a calendar date, ms. */
const dateOf = (text: string) => Date.parse(`${text}T00:00:00Z`);

export function searchOf(filter: LeadFilter, { id, timeZone }: { id: string; timeZone: string }): LeadSearch {
  const { search = '', campaign, tag, consent, from, to, newSince, confirmed, spam = false } = filter;
  return {
    siteId: id,
    text: search.trim().toLowerCase(),
    campaignId: campaign,
    tag,
    consented: consent && consent === 'yes',
    from: from === undefined ? undefined : new Date(startOfDate(dateOf(from), timeZone)),
    until: to === undefined ? undefined : new Date(nextDay(startOfDate(dateOf(to), timeZone), timeZone)),
    firstAfter: newSince === undefined ? undefined : new Date(newSince),
    awaitsConfirmation: confirmed && confirmed === 'no',
    spam,
  };
}

/**
 * The filter that stands in an address, under the names it has there.
 * @throws AppError `invalid`
 */
export function readLeadFilter(query: URLSearchParams): LeadFilter {
  const get = (name: string) => query.get(name)?.trim() || undefined;
  const newSince = get('new');
  const parsed = leadFilterSchema.safeParse({
    search: get('q')?.slice(0, 254),
    campaign: get('campaign'),
    tag: get('tag'),
    consent: get('consent'),
    from: get('from'),
    to: get('to'),
    newSince: newSince === undefined ? undefined : Number(newSince),
    confirmed: get('confirmed'),
    spam: get('spam') === undefined ? undefined : get('spam') === '1',
  });
  if (!parsed.success)
    throw new AppError(
      'invalid',
      'This address asks for leads in a way that cannot be read. Open the list anew.',
    );
  return parsed.data;
}
