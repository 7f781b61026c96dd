// The addresses of the pages about leads, and the filter as it stands in one. What cannot be read there filters nothing.
import type { LeadFilter } from '@/server/trpc/router';

export const leadPaths = (siteId: string) => ({
  list: `/sites/${siteId}/leads`,
  visitors: `/sites/${siteId}/leads/visitors`,
  visitor: (profileId: string) => `/sites/${siteId}/leads/visitors/${profileId}`,
  answers: `/sites/${siteId}/leads/answers`,
  one: (leadId: string) => `/sites/${siteId}/leads/${leadId}`,
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readFilter(query: Pick<URLSearchParams, 'get'>): LeadFilter {
  const get = (name: string) => query.get(name)?.trim() || undefined;
  const dayOf = (name: string) => {
    const day = get(name);
    return day && DAY.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined;
  };
  const consent = get('consent');
  const confirmed = get('confirmed');
  const since = Number(get('new') ?? NaN);
  return {
    search: get('q')?.slice(0, 254),
    campaign: get('campaign')?.slice(0, 64),
    tag: get('tag')?.slice(0, 64),
    consent: consent === 'yes' || consent === 'no' ? consent : undefined,
    from: dayOf('from'),
    to: dayOf('to'),
    newSince: Number.isSafeInteger(since) && since >= 0 ? since : undefined,
    confirmed: confirmed === 'yes' || confirmed === 'no' ? confirmed : undefined,
    spam: get('spam') === '1' ? true : undefined,
  };
}

/** As a query, with its question mark; empty for no filter. */
export function writeFilter(filter: LeadFilter): string {
  const { search, campaign, tag, consent, from, to, newSince, confirmed, spam } = filter;
  const values = {
    q: search,
    campaign,
    tag,
    consent,
    from,
    to,
    new: newSince?.toString(),
    confirmed,
    spam: spam && '1',
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
