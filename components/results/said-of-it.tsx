'use client';
// What visitors said of the campaign itself: a guardrail beside its goal.
import { useTranslations } from 'next-intl';
import { ArmLetter } from '@/components/ui/arm-letter';
import type { ResultsView } from '@/server/trpc/router';

const SAID = ['why', 'fewer', 'forget'] as const;

export function SaidOfIt({ arms }: Pick<ResultsView, 'arms'>) {
  const t = useTranslations('results.said');
  const shown = arms.filter((arm) => arm.shown > 0);
  return (
    <section className="rounded-panel border border-line bg-panel px-4 py-3.5">
      <h2 className="text-section font-semibold">{t('title')}</h2>
      <p className="mt-1 text-small text-quiet">{t('note')}</p>
      {shown.map((arm) => (
        <div key={arm.id} className="mt-3">
          {shown.length > 1 ? (
            <h3 className="flex items-center gap-2 font-medium">
              <ArmLetter letter={arm.letter} />
              <span className="min-w-0 wrap-break-word">{arm.name}</span>
            </h3>
          ) : null}
          <dl className="mt-1">
            {SAID.map((kind) => (
              <div
                key={kind}
                className="flex justify-between gap-3 border-b border-line py-1.5 last:border-b-0"
              >
                <dt>{t(kind)}</dt>
                <dd className="text-end text-quiet tabular-nums">
                  {t('count', { count: arm.said[kind], of: arm.shown })}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
