// The addresses of the pages about visitors, and the search as it stands in one.
import { leadPaths } from '@/components/leads/lead-address';
import type { ProfileFilter } from '@/server/trpc/router';

export function profilePaths(siteId: string) {
  const { visitors: list, visitor: one } = leadPaths(siteId);
  return { list, one };
}

/** What cannot be read filters nothing. */
export function readFilter(query: Pick<URLSearchParams, 'get'>): ProfileFilter {
  const get = (name: string, length: number) => query.get(name)?.trim().slice(0, length) || undefined;
  const trait = get('trait', 100);
  return {
    search: get('q', 254),
    segment: get('segment', 64),
    trait,
    value: trait === undefined ? undefined : get('value', 500),
  };
}

/** As a query, with its question mark; empty for no filter. */
export function writeFilter({ search, segment, trait, value }: ProfileFilter): string {
  const query = new URLSearchParams();
  for (const [name, text] of Object.entries({ q: search, segment, trait, value: trait && value }))
    if (text) query.set(name, text);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
