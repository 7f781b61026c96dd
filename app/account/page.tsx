// The signed-in person's own page: name, password, colours.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { AccountNameForm } from '@/components/auth/account-name-form';
import { ChangePasswordForm } from '@/components/auth/change-password-form';
import { SignOutButton } from '@/components/auth/sign-out-button';
import { AccountMenu } from '@/components/shell/account-menu';
import { PageHeader } from '@/components/shell/page-header';
import { PlainFrame } from '@/components/shell/plain-frame';
import { ThemeChoice } from '@/components/shell/theme-choice';
import { Section } from '@/components/ui/section';
import { loadSession } from '@/app/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.account'))('title') };
}

export default async function AccountPage() {
  const { user } = await loadSession();
  if (!user) redirect('/login?next=%2Faccount');
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
      <Section title={t('appearance')} description={t('appearanceHint')}>
        <ThemeChoice />
      </Section>
      <Section title={t('session')} description={t('sessionHint')}>
        <SignOutButton />
      </Section>
    </PlainFrame>
  );
}
