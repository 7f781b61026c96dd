'use client';
// The segments of the site, for conditions, texts and sentences that name them.
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useTRPC } from '@/components/api/trpc';

export interface NamedSet {
  id: string;
  name: string;
  segments: readonly { key: string; name: string }[];
}

const NONE: readonly NamedSet[] = [];
const Context = createContext(NONE);

/** In order; empty until they are here. */
export const useSegmentSets = (): readonly NamedSet[] => useContext(Context);

/** Names by key. */
export function useSegmentNames(): ReadonlyMap<string, string> {
  const sets = useSegmentSets();
  return useMemo(
    () => new Map(sets.flatMap(({ segments }) => segments.map(({ key, name }) => [key, name] as const))),
    [sets],
  );
}

export function SegmentNames({ siteId, children }: { siteId: string; children: ReactNode }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.segments.names.queryOptions({ siteId }));
  return <Context value={data ?? NONE}>{children}</Context>;
}
