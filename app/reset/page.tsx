// A new password by the one-time link that a command on the server printed.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { loadSession } from '@/app/load';
import { ResetForm } from '@/components/auth/reset-form';
import { Command } from '@/components/ui/command';
import { linkClass } from '@/components/ui/link-class';
import { PlainFrame } from '@/components/shell/plain-frame';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.reset'))('title') };
}

interface ResetPageProps {
  searchParams: Promise<{ token?: string | string[] }>;
}

export default async function ResetPage({ searchParams }: ResetPageProps) {
  const { token } = await searchParams;
  const { mailReady } = await loadSession();
  const t = await getTranslations('auth');
  const usable = typeof token === 'string' && token !== '';
  return (
    <PlainFrame width="narrow">
      <h1 className="text-title font-semibold tracking-[-0.01em]">{t('reset.title')}</h1>
      <p className="mt-1 mb-6 text-quiet">
        {usable
          ? t('reset.intro')
          : mailReady
            ? t('reset.noTokenMail')
            : t.rich('reset.noToken', { code: Command })}
      </p>
      {usable ? (
        <ResetForm token={token} />
      ) : (
        <p className="text-small text-quiet">
          <Link href={mailReady ? '/forgot' : '/login'} className={linkClass}>
            {t(mailReady ? 'reset.ask' : 'backToLogin')}
          </Link>
        </p>
      )}
    </PlainFrame>
  );
}
