'use client';
// What was thought before it started.
import { useTranslations } from 'next-intl';
import type { Hypothesis } from '@/core/experiments/experiment';

export function ThoughtPanel({ hypothesis }: { hypothesis: Hypothesis }) {
  const t = useTranslations('experiments.hypothesisSaid');
  const parts = (['what', 'whom', 'why'] as const).filter((part) => hypothesis[part].trim() !== '');
  if (parts.length === 0) return null;
  return (
    <section className="rounded-panel border border-line bg-panel px-4 py-3.5">
      <h2 className="text-section font-semibold">{t('title')}</h2>
      <dl className="mt-2 flex flex-col gap-2">
        {parts.map((part) => (
          <div key={part}>
            <dt className="text-small text-quiet">{t(part)}</dt>
            <dd className="wrap-anywhere">{hypothesis[part]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
