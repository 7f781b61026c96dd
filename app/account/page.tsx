// The signed-in person's own page: name, password, colours.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { AccountNameForm } from '@/components/auth/account-name-form';
import { ChangePasswordForm } from '@/components/auth/change-password-form';
import { NoticesForm } from '@/components/auth/notices-form';
import { SignOutButton } from '@/components/auth/sign-out-button';
import { AccountMenu } from '@/components/shell/account-menu';
import { PageHeader } from '@/components/shell/page-header';
import { PlainFrame } from '@/components/shell/plain-frame';
import { ThemeChoice } from '@/components/shell/theme-choice';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { callApi } from '@/app/call-api';
import { loadSession } from '@/app/load';
import { queries } from '@/app/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.account'))('title') };
}

export default async function AccountPage() {
  const { user, isOperator } = await loadSession();
  if (!user) redirect('/login?next=%2Faccount');
  const notices = await callApi('/account', (api) => api.notices.list());
  const cache = new QueryClient();
  cache.setQueryData(queries.notices.list.queryKey(), notices);
  const t = await getTranslations('auth.account');
  return (
    <PlainFrame account={<AccountMenu user={user} compact />}>
      <PageHeader title={t('title')} back={{ href: '/', label: t('back') }} />
      <Section title={t('you')}>
        <AccountNameForm name={user.name} email={user.email} />
      </Section>
      <Section title={t('password')}>
        <ChangePasswordForm email={user.email} />
      </Section>
      <Section title={t('notices')} description={t('noticesHint')}>
        <HydrationBoundary state={dehydrate(cache)}>
          <NoticesForm />
        </HydrationBoundary>
      </Section>
      {isOperator ? (
        <Section title={t('server')} description={t('serverHint')}>
          <ButtonLink href="/server">{t('serverLink')}</ButtonLink>
        </Section>
      ) : null}
      <Section title={t('appearance')} description={t('appearanceHint')}>
        <ThemeChoice />
      </Section>
      <Section title={t('session')} description={t('sessionHint')}>
        <SignOutButton />
      </Section>
    </PlainFrame>
  );
}
