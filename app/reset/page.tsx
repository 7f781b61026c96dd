// A new password by the one-time link that a command on the server printed.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ResetForm } from '@/components/auth/reset-form';
import { Command } from '@/components/ui/command';
import { PlainFrame } from '@/components/shell/plain-frame';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.reset'))('title') };
}

interface ResetPageProps {
  searchParams: Promise<{ token?: string | string[] }>;
}

export default async function ResetPage({ searchParams }: ResetPageProps) {
  const { token } = await searchParams;
  const t = await getTranslations('auth.reset');
  const usable = typeof token === 'string' && token !== '';
  return (
    <PlainFrame width="narrow">
      <h1 className="text-title font-semibold tracking-[-0.01em]">{t('title')}</h1>
      <p className="mt-1 mb-6 text-quiet">{usable ? t('intro') : t.rich('noToken', { code: Command })}</p>
      {usable ? <ResetForm token={token} /> : null}
    </PlainFrame>
  );
}
