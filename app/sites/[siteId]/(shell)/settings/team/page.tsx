// The team of the workspace that a site belongs to.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { loadSession } from '@/app/load';
import { queries } from '@/app/queries';
import { MoreMessages } from '@/components/i18n/more-messages';
import { TeamPage } from '@/components/team/team-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('team'))('title') };
}

interface TeamRouteProps {
  params: Promise<{ siteId: string }>;
}

export default async function SiteTeamPage({ params }: TeamRouteProps) {
  const { siteId } = await params;
  const path = `/sites/${siteId}/settings/team`;
  const site = await callApi(path, (api) => api.sites.get({ siteId }));
  const workspaceId = site.workspace.id;
  const team = await callApi(path, (api) => api.team.list({ workspaceId }));
  const { isOperator } = await loadSession();
  const { team: messages } = await getMessages();
  const cache = new QueryClient();
  cache.setQueryData(queries.team.list.queryKey({ workspaceId }), team);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <div className="max-w-xl">
        <MoreMessages messages={{ team: messages }}>
          <TeamPage workspaceId={workspaceId} isOperator={isOperator} />
        </MoreMessages>
      </div>
    </HydrationBoundary>
  );
}
