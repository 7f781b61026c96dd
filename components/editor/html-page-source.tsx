'use client';
// Custom HTML is looked at by way of the server.
import { useCallback, type ReactNode } from 'react';
import { useTRPCClient } from '@/components/api/trpc';
import { ShowPage } from '@/components/canvas/use-html-pages';

export function HtmlPageSource({ siteId, children }: { siteId: string; children: ReactNode }) {
  const client = useTRPCClient();
  const show = useCallback(
    async (page: string) => (await client.htmlPages.show.mutate({ siteId, page })).address,
    [client, siteId],
  );
  return <ShowPage value={show}>{children}</ShowPage>;
}
