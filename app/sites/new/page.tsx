// A new site.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { loadSession } from '@/app/load';
import { NewSiteForm } from '@/components/settings/new-site-form';
import { AccountMenu } from '@/components/shell/account-menu';
import { ClosedPage } from '@/components/shell/closed-page';
import { PageHeader } from '@/components/shell/page-header';
import { PlainFrame } from '@/components/shell/plain-frame';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.new'))('title') };
}

export default async function NewSitePage() {
  const session = await loadSession();
  if (!session.user) redirect('/login?next=%2Fsites%2Fnew');
  const t = await getTranslations('settings.new');
  const owned = session.workspaces.filter(({ role }) => role === 'owner');
  const hasSites = session.workspaces.some(({ sites }) => sites.length > 0);
  const closed = session.workspaces.length === 0 ? 'noWorkspace' : 'closed';
  return (
    <PlainFrame account={<AccountMenu user={session.user} compact />}>
      <PageHeader title={t('title')} back={hasSites ? { href: '/', label: t('back') } : undefined} />
      {owned.length > 0 ? (
        <>
          <p className="mb-6 text-quiet">{t('intro')}</p>
          <NewSiteForm workspaces={owned} />
        </>
      ) : (
        <ClosedPage title={t(`${closed}.title`)}>{t(`${closed}.body`)}</ClosedPage>
      )}
    </PlainFrame>
  );
}
