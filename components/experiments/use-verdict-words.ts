'use client';
// The verdict of an experiment as one sentence, and what to make of it as another.
import { useFormatter, useTranslations } from 'next-intl';
import type { Metric } from '@/core/experiments/metric';
import type { Verdict } from '@/server/trpc/router';
import { useExperimentWords } from './use-experiment-words';

interface NamedArm {
  id: string;
  name: string;
  letter: string;
}

interface Spoken {
  verdict: Verdict;
  metric: Metric;
  arms: readonly NamedArm[];
  /** All campaigns are compared, not one. */
  isOfSite: boolean;
}

export function useVerdictWords({ verdict, metric, arms, isOfSite }: Spoken): string {
  const t = useTranslations('experiments.verdict');
  const format = useFormatter();
  const words = useExperimentWords(isOfSite);
  const named = (id: string) => words.armOf(arms, id);
  switch (verdict.kind) {
    case 'nobody':
    case 'broken':
    case 'alike':
    case 'undecided':
    case 'sound':
    case 'unsound':
      return t(verdict.kind);
    case 'early':
      if (verdict.days === null) return t('early');
      return t(verdict.reason === 'weeks' && verdict.leads !== null ? 'earlyWeeks' : 'earlyDays', {
        days: verdict.days,
      });
    case 'winner': {
      const said = { arm: named(verdict.arm), control: named(verdict.control) };
      const lift = words.sayLift(metric, verdict.lift);
      return lift === undefined ? t('winnerPlain', said) : t('winner', { ...said, lift });
    }
    case 'control': {
      const lift = arms.length === 2 ? words.sayLift(metric, verdict.lift) : undefined;
      const control = named(verdict.control);
      return lift === undefined
        ? t('control', { control })
        : t('controlLift', { control, arm: named(verdict.against), lift });
    }
    case 'harm':
      return t('harm', {
        arm: named(verdict.arm),
        lift: words.sayLift(verdict.metric, verdict.lift) ?? words.noun(verdict.metric),
      });
    case 'either':
      return t('either', { arm: named(verdict.arm) });
    case 'settled':
      return t('settled', {
        arm: named(verdict.arm),
        remaining: format.number(verdict.remaining, 'share'),
      });
  }
}
