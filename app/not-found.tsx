// An address that leads nowhere, or to something of another workspace: the two look the same on purpose.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PlainFrame } from '@/components/shell/plain-frame';
import { ButtonLink } from '@/components/ui/button';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('errors.missing'))('title') };
}

export default async function NotFoundPage() {
  const t = await getTranslations('errors.missing');
  return (
    <PlainFrame>
      <h1 className="text-title font-semibold tracking-[-0.01em]">{t('title')}</h1>
      <p className="mt-1 mb-5 max-w-[60ch] text-quiet">{t('body')}</p>
      <ButtonLink href="/" variant="primary">
        {t('home')}
      </ButtonLink>
    </PlainFrame>
  );
}
