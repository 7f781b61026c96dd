// A workspace by itself: for one that has no site yet, whose team would have no other page.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { loadSession } from '@/app/load';
import { queries } from '@/app/queries';
import { MoreMessages } from '@/components/i18n/more-messages';
import { AccountMenu } from '@/components/shell/account-menu';
import { PageHeader } from '@/components/shell/page-header';
import { PlainFrame } from '@/components/shell/plain-frame';
import { TeamPage } from '@/components/team/team-page';
import { ButtonLink } from '@/components/ui/button';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('team'))('title') };
}

interface WorkspacePageProps {
  params: Promise<{ workspaceId: string }>;
}

export default async function WorkspacePage({ params }: WorkspacePageProps) {
  const { workspaceId } = await params;
  const team = await callApi(`/workspaces/${workspaceId}`, (api) => api.team.list({ workspaceId }));
  const { user, isOperator } = await loadSession();
  const t = await getTranslations('team');
  const { team: messages } = await getMessages();
  const cache = new QueryClient();
  cache.setQueryData(queries.team.list.queryKey({ workspaceId }), team);
  return (
    <PlainFrame account={user ? <AccountMenu user={user} compact /> : undefined}>
      <PageHeader
        title={team.workspace.name}
        back={{ href: '/', label: t('back') }}
        actions={
          team.role === 'owner' ? (
            <ButtonLink href="/sites/new" variant="primary">
              {t('newSite')}
            </ButtonLink>
          ) : null
        }
      />
      <HydrationBoundary state={dehydrate(cache)}>
        <MoreMessages messages={{ team: messages }}>
          <TeamPage workspaceId={workspaceId} isOperator={isOperator} />
        </MoreMessages>
      </HydrationBoundary>
    </PlainFrame>
  );
}
