'use client';
// What a release will do, in the words an owner would check it by.
import { useTranslations } from 'next-intl';
import type { CampaignDocument } from '@/core/campaign/document';
import { useSentences } from '../use-sentences';

export function ReleaseSummary({ document }: { document: CampaignDocument }) {
  const t = useTranslations('editor.publish');
  const sentences = useSentences();
  const rows = [
    { name: t('who'), value: sentences.targeting(document.targeting) },
    { name: t('when'), value: sentences.triggers(document.triggers) },
    { name: t('often'), value: sentences.frequency(document.frequency) },
    {
      name: t('compared'),
      value: document.holdout === 0 ? t('notCompared') : t('comparedWith', { share: document.holdout }),
    },
  ];
  return (
    <section>
      <h3 className="mb-1.5 text-small font-semibold">{t('summary')}</h3>
      <dl className="grid grid-cols-[92px_1fr] gap-x-3 gap-y-1.5">
        {rows.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="text-quiet">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
