'use client';
// Which leads are asked for, kept in the address, so that going back and a shared link show the same.
import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import type { LeadFilter } from '@/server/trpc/router';
import { readFilter, writeFilter } from './lead-address';

export function useLeadFilter(): {
  filter: LeadFilter;
  /** Something is asked for beside everybody. */
  isFiltered: boolean;
  change: (part: Partial<LeadFilter>) => void;
  /** In place of what was asked for. */
  replace: (filter: LeadFilter) => void;
} {
  const params = useSearchParams();
  const filter = useMemo(() => readFilter(params), [params]);
  const replace = (next: LeadFilter) => {
    // Only the address changes here; the list follows it without asking the server for the page again.
    history.replaceState(null, '', location.pathname + writeFilter(next));
  };
  return {
    filter,
    isFiltered: writeFilter(filter) !== '',
    // What stands in the address at this moment: a search may have been written there meanwhile.
    change: (part) => replace({ ...readFilter(new URLSearchParams(location.search)), ...part }),
    replace,
  };
}
