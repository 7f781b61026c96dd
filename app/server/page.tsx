// What concerns the whole server, for whoever set it up: where mails go out.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { callApi } from '@/app/call-api';
import { loadSession } from '@/app/load';
import { queries } from '@/app/queries';
import { MoreMessages } from '@/components/i18n/more-messages';
import { MailPage } from '@/components/mail/mail-page';
import { AccountMenu } from '@/components/shell/account-menu';
import { PageHeader } from '@/components/shell/page-header';
import { PlainFrame } from '@/components/shell/plain-frame';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mail'))('title') };
}

export default async function ServerPage() {
  const { user, isOperator } = await loadSession();
  if (!user) redirect('/login?next=%2Fserver');
  if (!isOperator) notFound();
  const view = await callApi('/server', (api) => api.mail.get());
  const t = await getTranslations('mail');
  const { mail } = await getMessages();
  const cache = new QueryClient();
  cache.setQueryData(queries.mail.get.queryKey(), view);
  return (
    <PlainFrame account={<AccountMenu user={user} compact />}>
      <PageHeader title={t('title')} back={{ href: '/account', label: t('back') }} />
      <p className="mb-6 text-quiet">{t('intro')}</p>
      <HydrationBoundary state={dehydrate(cache)}>
        <MoreMessages messages={{ mail }}>
          <MailPage email={user.email} />
        </MoreMessages>
      </HydrationBoundary>
    </PlainFrame>
  );
}
