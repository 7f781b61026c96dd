'use client';
// The same comparison by facts about visitors that nobody declared beforehand.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useValueName } from '@/components/results/use-value-name';
import { Tab, TabList, TabPanel, Tabs } from '@/components/ui/tabs';
import type { Metric } from '@/core/experiments/metric';
import type { ExperimentArm, SplitResult } from '@/server/trpc/router';
import { useExperimentWords } from '../use-experiment-words';
import { EffectMatrix } from './effect-matrix';

interface SplitsPanelProps {
  splits: readonly SplitResult[];
  metric: Metric;
  arms: readonly ExperimentArm[];
  isOfSite: boolean;
}

export function SplitsPanel({ splits, metric, arms, isOfSite }: SplitsPanelProps) {
  const t = useTranslations('experiments.splits');
  const by = useTranslations('results.by');
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = splits.find(({ dimension }) => dimension === chosen) ?? splits[0];
  if (!shown) return null;
  return (
    <section className="rounded-panel border border-line bg-panel">
      <header className="px-4 pt-3 pb-1">
        <h2 className="text-section font-semibold">{t('title')}</h2>
        <p className="mt-0.5 text-small text-quiet">{t('note')}</p>
      </header>
      <Tabs
        value={shown.dimension}
        onValueChange={(next) =>
          setChosen(splits.find(({ dimension }) => dimension === next)?.dimension ?? null)
        }
      >
        <TabList label={t('title')} className="px-2">
          {splits.map(({ dimension }) => (
            <Tab key={dimension} value={dimension}>
              {by(dimension)}
            </Tab>
          ))}
        </TabList>
        {splits.map((split) => (
          <TabPanel key={split.dimension} value={split.dimension} className="rounded-b-panel">
            <Split split={split} metric={metric} arms={arms} isOfSite={isOfSite} />
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}

type SplitProps = Omit<SplitsPanelProps, 'splits'> & { split: SplitResult };

const NO_NAMES = {};
const HOMOGENEOUS = 0.05;

function Split({ split, metric, arms, isOfSite }: SplitProps) {
  const own = useTranslations('experiments.splits');
  const t = useTranslations('experiments.segmentsPanel');
  const by = useTranslations('results.by');
  const words = useExperimentWords(isOfSite);
  const nameOf = useValueName(split.dimension, NO_NAMES);
  if (split.rows.every(({ visitors }) => visitors === 0))
    return <p className="px-4 py-3 text-quiet">{own('none')}</p>;
  return (
    <>
      <EffectMatrix
        label={by(split.dimension)}
        head={by(split.dimension)}
        metric={metric}
        arms={arms}
        isOfSite={isOfSite}
        rows={split.rows.map(({ value, ...row }) => ({ ...row, key: value, name: nameOf(value) }))}
      />
      {split.heterogeneity.length > 0 ? (
        <div className="border-t border-line px-4 py-2.5 text-small text-quiet">
          {split.heterogeneity.map(({ arm, pValue }) => (
            <p key={arm}>
              {t(pValue < HOMOGENEOUS ? 'splitDiffers' : 'splitAlike', {
                arm: words.armOf(arms, arm),
                p: words.p(pValue),
              })}
            </p>
          ))}
        </div>
      ) : null}
    </>
  );
}
