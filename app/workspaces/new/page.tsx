// A new workspace.
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { loadSession } from '@/app/load';
import { MoreMessages } from '@/components/i18n/more-messages';
import { AccountMenu } from '@/components/shell/account-menu';
import { ClosedPage } from '@/components/shell/closed-page';
import { PageHeader } from '@/components/shell/page-header';
import { PlainFrame } from '@/components/shell/plain-frame';
import { NewWorkspaceForm } from '@/components/team/new-workspace-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('team.new'))('title') };
}

export default async function NewWorkspacePage() {
  const { user, workspaces } = await loadSession();
  if (!user) redirect('/login?next=%2Fworkspaces%2Fnew');
  const t = await getTranslations('team');
  const { team } = await getMessages();
  return (
    <PlainFrame account={<AccountMenu user={user} compact />}>
      <PageHeader title={t('new.title')} back={{ href: '/', label: t('back') }} />
      {workspaces.some(({ role }) => role === 'owner') ? (
        <>
          <p className="mb-6 text-quiet">{t('new.intro')}</p>
          <MoreMessages messages={{ team }}>
            <NewWorkspaceForm />
          </MoreMessages>
        </>
      ) : (
        <ClosedPage title={t('new.closed.title')}>{t('new.closed.body')}</ClosedPage>
      )}
    </PlainFrame>
  );
}
