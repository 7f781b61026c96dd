// Signing in.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { Forgotten } from '@/components/auth/forgotten';
import { LoginForm } from '@/components/auth/login-form';
import { returnPath } from '@/components/auth/return-path';
import { PlainFrame } from '@/components/shell/plain-frame';
import { loadSession } from '@/app/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.login'))('title') };
}

interface LoginPageProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const { next } = await searchParams;
  const target = returnPath(typeof next === 'string' ? next : undefined);
  const session = await loadSession();
  if (session.setupNeeded) redirect('/setup');
  if (session.user) redirect(target);
  const t = await getTranslations('auth.login');
  return (
    <PlainFrame width="narrow">
      <h1 className="mb-6 text-title font-semibold tracking-[-0.01em]">{t('title')}</h1>
      <LoginForm next={target} />
      <div className="mt-4">
        <Forgotten mailReady={session.mailReady} />
      </div>
    </PlainFrame>
  );
}
