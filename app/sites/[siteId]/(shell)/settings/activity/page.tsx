// Who did what in the workspace that a site belongs to.
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { MoreMessages } from '@/components/i18n/more-messages';
import { ClosedPage } from '@/components/shell/closed-page';
import { ActivityPage } from '@/components/team/activity-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('activity'))('title') };
}

interface ActivityRouteProps {
  params: Promise<{ siteId: string }>;
}

export default async function SiteActivityPage({ params }: ActivityRouteProps) {
  const { siteId } = await params;
  const { workspace } = await callApi(`/sites/${siteId}/settings/activity`, (api) =>
    api.sites.get({ siteId }),
  );
  const t = await getTranslations('activity');
  const { activity } = await getMessages();
  if (workspace.role !== 'owner')
    return <ClosedPage title={t('closed.title')}>{t('closed.body')}</ClosedPage>;
  return (
    <div className="max-w-3xl">
      <MoreMessages messages={{ activity }}>
        <ActivityPage workspaceId={workspace.id} />
      </MoreMessages>
    </div>
  );
}
