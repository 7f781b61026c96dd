'use client';
// What the experiment says, first of all: one sentence, and what to make of it.
import { useFormatter, useTranslations } from 'next-intl';
import type { Analysis, Comparison, ExperimentView } from '@/server/trpc/router';
import { useExperimentWords } from '../use-experiment-words';
import { useVerdictWords } from '../use-verdict-words';
import { natureOf, type Metric } from '@/core/experiments/metric';

interface VerdictSayingProps {
  view: ExperimentView;
  analysis: Analysis;
}

export function VerdictSaying({ view, analysis }: VerdictSayingProps) {
  const t = useTranslations('experiments.detail');
  const format = useFormatter();
  const { experiment, arms, campaign } = view;
  const isOfSite = experiment.campaignId === null;
  const { design } = experiment;
  const words = useExperimentWords(isOfSite);
  const { verdict } = analysis;
  const sentence = useVerdictWords({ verdict, metric: design.primary, arms, isOfSite });
  const armNamed = (id: string) => words.armOf(arms, id);
  const detail = ((): string => {
    switch (verdict.kind) {
      case 'early':
        return verdict.leads === null ? t('early') : t('earlyLeads', { arm: armNamed(verdict.leads) });
      case 'alike':
        return t('alike', { effect: format.number(design.plan.effect, 'wholeShare') });
      default:
        return t(verdict.kind);
    }
  })();
  const nothing = analysis.metrics.find(
    ({ withNothing, metric }) => withNothing !== null && natureOf(metric).inShop,
  );
  return (
    <div aria-live="off">
      <p className="max-w-[46ch] text-say font-semibold tracking-[-0.012em] text-balance">{sentence}</p>
      <p className="mt-1.5 max-w-[70ch] text-quiet">
        {experiment.state === 'ended'
          ? t('ended', { date: format.dateTime(experiment.endedAt ?? 0, 'longDayOfYear') })
          : detail}{' '}
        {nothing?.withNothing ? (
          <WithNothing comparison={nothing.withNothing} metric={nothing.metric} isOfSite={isOfSite} />
        ) : null}
      </p>
      {campaign?.isPaused && experiment.state === 'running' ? (
        <p className="mt-1.5 text-quiet">{t('paused')}</p>
      ) : null}
    </div>
  );
}

interface WithNothingProps {
  comparison: Comparison;
  metric: Metric;
  isOfSite: boolean;
}

/** What showing anything at all did, where visitors are held out. */
function WithNothing({ comparison, metric, isOfSite }: WithNothingProps) {
  const t = useTranslations('experiments.detail');
  const words = useExperimentWords(isOfSite);
  const { lift, outcome } = comparison;
  const range = words.sayRange(metric, lift);
  const isDecided = outcome === 'better' || outcome === 'worse';
  const state = isDecided || outcome === 'alike' ? outcome : 'open';
  const said = isDecided ? words.change(lift?.estimate ?? null) : range;
  if (said === undefined) return null;
  const parts = { state, lift: said, range: range ?? '', noun: words.noun(metric) };
  return natureOf(metric).unit === 'money' ? t('withNothingMoney', parts) : t('withNothing', parts);
}
