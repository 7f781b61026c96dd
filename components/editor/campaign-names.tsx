'use client';
// Names of the site's campaigns, for conditions and sentences that speak of another one; with them those of its segments.
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { SegmentNames } from './segment-names';

type Names = ReadonlyMap<string, string>;

const NOBODY: Names = new Map();
const Context = createContext(NOBODY);

/** By campaign id; empty until they are here. */
export const useCampaignNames = (): Names => useContext(Context);

export function CampaignNames({ siteId, children }: { siteId: string; children: ReactNode }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.campaigns.list.queryOptions({ siteId }));
  const names = useMemo(() => new Map(data?.map(({ id, name }) => [id, name])), [data]);
  return (
    <Context value={names}>
      <SegmentNames siteId={siteId}>{children}</SegmentNames>
    </Context>
  );
}
