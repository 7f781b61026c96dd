'use client';
// The audiences of a site, for conditions and sentences that name them.
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useTRPC } from '@/components/api/trpc';
import type { Audiences } from '@/core/targeting';
import type { AudienceItem } from '@/server/trpc/router';

/** By id, in the order of the list. Null until they are here. */
type SiteAudiencesById = ReadonlyMap<string, AudienceItem> | null;

const Context = createContext<SiteAudiencesById>(null);

export const useSiteAudiences = (): SiteAudiencesById => useContext(Context);

/** Their conditions. Null until they are here. */
export function useAudienceConditions(): Audiences | null {
  const audiences = useSiteAudiences();
  return useMemo(
    () =>
      audiences &&
      Object.fromEntries(
        [...audiences].flatMap(([id, { condition }]) => (condition ? [[id, condition] as const] : [])),
      ),
    [audiences],
  );
}

export function SiteAudiences({ siteId, children }: { siteId: string; children: ReactNode }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.audiences.list.queryOptions({ siteId }));
  const byId = useMemo(
    () => (data ? new Map(data.map((audience) => [audience.id, audience])) : null),
    [data],
  );
  return <Context value={byId}>{children}</Context>;
}
