// What the pages of a site's settings share: their title and the way from one to the next.
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SettingsNav } from '@/components/settings/settings-nav';
import { PageHeader } from '@/components/shell/page-header';

interface SettingsLayoutProps {
  params: Promise<{ siteId: string }>;
  children: ReactNode;
}

export default async function SettingsLayout({ params, children }: SettingsLayoutProps) {
  const { siteId } = await params;
  const t = await getTranslations('settings');
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="xl:flex xl:gap-10">
        <SettingsNav siteId={siteId} />
        <div className="min-w-0 flex-1">{children}</div>
      </div>
    </>
  );
}
