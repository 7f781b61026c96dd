'use client';
// The last half hour, asked for again and again while the page is looked at.
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/components/api/trpc';
import { LivePanel } from './live-panel';

/** A hidden tab asks nothing. */
const REFRESH_MS = 10_000;

interface LiveMinutesProps {
  siteId: string;
  /** Null: all campaigns together. */
  campaignId: string | null;
}

export function LiveMinutes({ siteId, campaignId }: LiveMinutesProps) {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.results.live.queryOptions({ siteId, campaignId }, { refetchInterval: REFRESH_MS }),
  );
  return <LivePanel data={data} />;
}
