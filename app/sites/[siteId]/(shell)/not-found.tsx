// Something of this site is no longer there; the shell around it stays.
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';

export default async function SiteNotFoundPage() {
  const t = await getTranslations('errors.missing');
  return (
    <section className="max-w-xl">
      <h1 className="text-title font-semibold tracking-[-0.01em]">{t('title')}</h1>
      <p className="mt-1 mb-5 text-quiet">{t('body')}</p>
      <ButtonLink href="/" variant="primary">
        {t('home')}
      </ButtonLink>
    </section>
  );
}
