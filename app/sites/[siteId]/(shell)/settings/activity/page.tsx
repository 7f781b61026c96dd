// Who did what in the workspace that a site belongs to.
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { MoreMessages } from '@/components/i18n/more-messages';
import { ActivityPage } from '@/components/team/activity-page';
import { Message } from '@/components/ui/message';

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
  return (
    <div className="max-w-3xl">
      {workspace.role === 'owner' ? (
        <MoreMessages messages={{ activity }}>
          <ActivityPage workspaceId={workspace.id} />
        </MoreMessages>
      ) : (
        <Message>{t('ownersOnly')}</Message>
      )}
    </div>
  );
}
