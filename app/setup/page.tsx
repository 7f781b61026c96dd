// First run: make the owner's account with the one-time link from the console.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { SetupForm } from '@/components/auth/setup-form';
import { PlainFrame } from '@/components/shell/plain-frame';
import { ButtonLink } from '@/components/ui/button';
import { loadSession } from '@/app/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.setup'))('title') };
}

interface SetupPageProps {
  searchParams: Promise<{ token?: string | string[] }>;
}

export default async function SetupPage({ searchParams }: SetupPageProps) {
  const { token } = await searchParams;
  const { setupNeeded, user } = await loadSession();
  if (user && !setupNeeded) redirect('/');
  const t = await getTranslations('auth.setup');
  return (
    <PlainFrame width="narrow">
      <h1 className="text-title font-semibold tracking-[-0.01em]">
        {setupNeeded ? t('title') : t('doneTitle')}
      </h1>
      <p className="mt-1 mb-6 text-quiet">{setupNeeded ? t('intro') : t('doneIntro')}</p>
      {setupNeeded ? (
        <SetupForm token={typeof token === 'string' && token !== '' ? token : undefined} />
      ) : (
        <ButtonLink href="/login" variant="primary">
          {t('toLogin')}
        </ButtonLink>
      )}
    </PlainFrame>
  );
}
