'use client';
// Every figure that decides with the formula it came from, so that anybody can do it again.
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Comparison, ExperimentArm, MetricResult } from '@/server/trpc/router';
import { useExperimentWords } from '../use-experiment-words';
import { SheetRows } from './sheet-rows';

interface SheetPanelProps {
  metrics: readonly MetricResult[];
  arms: readonly ExperimentArm[];
  isOfSite: boolean;
}

export function SheetPanel({ metrics, arms, isOfSite }: SheetPanelProps) {
  const t = useTranslations('experiments.sheet');
  const words = useExperimentWords(isOfSite);
  const name = (id: string) => words.armOf(arms, id);
  const sheets = metrics.flatMap(({ metric, comparisons, withNothing }) =>
    [...comparisons, ...(withNothing ? [withNothing] : [])].map((comparison) => ({ metric, comparison })),
  );
  if (sheets.length === 0) return null;
  return (
    <section className="rounded-panel border border-line bg-panel px-4 py-3.5">
      <h2 className="text-section font-semibold">{t('title')}</h2>
      <p className="mt-0.5 text-quiet">{t('note')}</p>
      <div className="mt-2">
        {sheets.map(({ metric, comparison }) => (
          <details
            key={`${metric} ${comparison.arm} ${comparison.control}`}
            className="group border-t border-line"
          >
            <summary className="flex cursor-default list-none items-center gap-1 rounded-small py-2 [&::-webkit-details-marker]:hidden">
              <ChevronRight
                aria-hidden
                className="size-4 shrink-0 text-faint transition-transform duration-120 group-open:rotate-90"
              />
              <span className="min-w-0 wrap-anywhere">
                <span className="font-medium">{words.metric(metric)}</span>
                <span className="text-quiet">
                  {' · '}
                  {t('of', { arm: name(comparison.arm), control: name(comparison.control) })}
                </span>
              </span>
            </summary>
            <Sheet comparison={comparison} arm={name(comparison.arm)} control={name(comparison.control)} />
          </details>
        ))}
      </div>
    </section>
  );
}

function Sheet({ comparison, arm, control }: { comparison: Comparison; arm: string; control: string }) {
  const t = useTranslations('experiments.sheet');
  const { method } = comparison.sheet;
  return (
    <div className="pb-3 ps-5">
      <p>{t(`${method}.name`)}</p>
      <p className="mt-1 overflow-x-auto font-mono text-small text-quiet">{t(`${method}.formula`)}</p>
      <p className="mt-1 text-small text-quiet">{t(`${method}.interval`)}</p>
      <SheetRows comparison={comparison} arm={arm} control={control} />
    </div>
  );
}
