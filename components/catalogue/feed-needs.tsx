'use client';
// What a feed needs to be read, and what else of it is used.
import { useTranslations } from 'next-intl';

const ROWS = ['id', 'title', 'url', 'price', 'image', 'compare', 'stock', 'category', 'tags', 'group', 'cost', 'attributes'] as const; // prettier-ignore

export function FeedNeeds({ currency }: { currency: string }) {
  const t = useTranslations('catalogue.needs');
  return (
    <section aria-labelledby="needs" className="border-t border-line pt-6">
      <h2 id="needs" className="text-section font-semibold">
        {t('title')}
      </h2>
      <p className="mt-0.5 max-w-[70ch] text-quiet">{t('description', { currency })}</p>
      <dl className="mt-4 grid gap-x-6 gap-y-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
        {ROWS.map((row) => (
          <div key={row} className="sm:contents">
            <dt>{t(`names.${row}`)}</dt>
            <dd className="text-quiet wrap-anywhere">
              {t.rich(`hints.${row}`, {
                code: (text) => <code className="font-mono text-small">{text}</code>,
              })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
