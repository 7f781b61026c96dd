// A stored draft that is not a campaign document: said plainly, with the way back, instead of an editor that breaks.
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';

export function UnreadableDraft({ siteId, reason }: { siteId: string; reason: string }) {
  const t = useTranslations('editor.unreadable');
  return (
    <main className="grid min-h-dvh place-items-center px-4">
      <section className="max-w-lg rounded-panel border border-line bg-panel px-6 py-8">
        <h1 className="text-section font-semibold">{t('title')}</h1>
        <p className="mt-2 text-quiet">{t('body')}</p>
        <p className="mt-3 rounded-control bg-page px-3 py-2 text-small wrap-anywhere">{reason}</p>
        <ButtonLink className="mt-5" href={`/sites/${siteId}/campaigns`}>
          {t('back')}
        </ButtonLink>
      </section>
    </main>
  );
}
