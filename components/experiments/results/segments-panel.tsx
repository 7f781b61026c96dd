'use client';
// The segments that were declared beforehand: whether they differ, and whether messages of their own gain anything.
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import type { Metric } from '@/core/experiments/metric';
import type { ExperimentArm, SegmentsResult } from '@/server/trpc/router';
import { useExperimentWords } from '../use-experiment-words';
import { EffectMatrix } from './effect-matrix';

interface SegmentsPanelProps {
  siteId: string;
  result: SegmentsResult;
  metric: Metric;
  arms: readonly ExperimentArm[];
  controlLetter: string;
}

export function SegmentsPanel({ siteId, result, metric, arms, controlLetter }: SegmentsPanelProps) {
  const t = useTranslations('experiments.segmentsPanel');
  const trpc = useTRPC();
  const words = useExperimentWords();
  const { data: sets = [] } = useQuery(trpc.segments.names.queryOptions({ siteId }));
  const nameOf = (key: string) =>
    sets.flatMap(({ segments }) => segments).find((segment) => segment.key === key)?.name ?? key;
  const { heterogeneity, rows, gain, messages } = result;
  const surelyGains = gain !== null && (gain.low ?? -1) > 0;
  return (
    <section className="rounded-panel border border-line bg-panel">
      <header className="px-4 pt-3 pb-1">
        <h2 className="text-section font-semibold">{t('title')}</h2>
        <p className="mt-0.5 text-small text-quiet">{t('note')}</p>
      </header>
      <EffectMatrix
        label={t('table', { control: controlLetter })}
        head={t('segment')}
        metric={metric}
        arms={arms}
        isOfSite={false}
        rows={rows.map(({ segment, ...row }) => ({
          ...row,
          key: segment,
          name: nameOf(segment),
          // Which is best in one and the same sample says little: only what held in the other half may be said.
          best: surelyGains ? messages.find((one) => one.segment === segment)?.arm : undefined,
        }))}
      />
      <div className="flex flex-col gap-1 border-t border-line px-4 py-2.5 text-small text-quiet">
        {(rows.some(({ visitors }) => visitors > 0) ? heterogeneity : []).map(({ arm, pValue }) => (
          <p key={arm}>
            {t(pValue < 0.05 ? 'heterogeneous' : 'homogeneous', {
              arm: words.armWithLetter(arms.find(({ id }) => id === arm)),
              p: words.p(pValue),
            })}
          </p>
        ))}
        <p>
          {gain === null
            ? t('gainNone')
            : t('gain', {
                gain: words.change(gain.estimate),
                low: words.change(gain.low),
                high: words.change(gain.high),
              })}
        </p>
      </div>
    </section>
  );
}
