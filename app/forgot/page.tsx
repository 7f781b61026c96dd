// A forgotten password: a link by mail, or who can help when the server sends none.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { loadSession } from '@/app/load';
import { ForgotForm } from '@/components/auth/forgot-form';
import { PlainFrame } from '@/components/shell/plain-frame';
import { Command } from '@/components/ui/command';
import { linkClass } from '@/components/ui/link-class';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.forgot'))('title') };
}

export default async function ForgotPage() {
  const { mailReady } = await loadSession();
  const t = await getTranslations('auth');
  return (
    <PlainFrame width="narrow">
      <h1 className="text-title font-semibold tracking-[-0.01em]">{t('forgot.title')}</h1>
      <p className="mt-1 mb-6 text-quiet">
        {mailReady ? t('forgot.intro') : t.rich('forgot.noMail', { code: Command })}
      </p>
      {mailReady ? <ForgotForm /> : null}
      <p className="mt-6 text-small text-quiet">
        <Link href="/login" className={linkClass}>
          {t('backToLogin')}
        </Link>
      </p>
    </PlainFrame>
  );
}
