'use client';
// Metrics, arms and changes of an experiment in words.
import { useFormatter, useTranslations } from 'next-intl';
import { useMoney } from '@/components/i18n/site-currency';
import { HOLDOUT } from '@/core/assignment';
import { ALL_SHOWN } from '@/core/experiments/experiment';
import { natureOf, type Metric } from '@/core/experiments/metric';

/** Relative, 0–1; an end that is null does not exist. */
export interface Lift {
  estimate: number | null;
  low: number | null;
  high: number | null;
}

interface NamedArm {
  id: string;
  name: string;
  letter: string;
}

export interface ExperimentWords {
  metric: (metric: Metric) => string;
  /** "sign-ups", within a sentence. */
  noun: (metric: Metric) => string;
  /** For each visitor: a share, or money. */
  value: (metric: Metric, value: number | null) => string;
  /** A plain name; the holdout and what is shown together have their own. */
  arm: (arm: NamedArm | undefined) => string;
  /** With its letter, for sentences. */
  armWithLetter: (arm: NamedArm | undefined) => string;
  /** As `armWithLetter`, by id; also of all that is shown together. */
  armOf: (arms: readonly NamedArm[], id: string) => string;
  /** "+23 %" */
  change: (lift: number | null) => string;
  /** "23 % more sign-ups, somewhere between 5 % and 44 %"; undefined: nothing can be said. */
  sayLift: (metric: Metric, lift: Lift | null) => string | undefined;
  /** "between 4 % fewer and 7 % more" */
  sayRange: (metric: Metric, lift: Lift | null) => string | undefined;
  /** A chance or p: never rounded to 0 or 1. */
  chance: (value: number) => string;
  p: (value: number) => string;
}

/** @param isOfSite all campaigns are compared, not one */
export function useExperimentWords(isOfSite = false): ExperimentWords {
  const t = useTranslations('experiments');
  const format = useFormatter();
  const money = useMoney();
  const percent = (share: number) =>
    format.number(share, { style: 'percent', maximumFractionDigits: digitsOf(share) });
  const change = (lift: number | null) =>
    lift === null
      ? '–'
      : format.number(lift, {
          style: 'percent',
          maximumFractionDigits: digitsOf(lift),
          signDisplay: 'exceptZero',
        });
  const noun = (metric: Metric) => t(`nouns.${metric}`);
  const isMoney = (metric: Metric) => (natureOf(metric).unit === 'money' ? 'yes' : 'no');
  const sayChange = (metric: Metric, lift: number) => {
    if (lift === 0) return t('lift.equal', { noun: noun(metric) });
    const said = { amount: percent(Math.abs(lift)), noun: noun(metric) };
    return lift > 0 ? t('lift.more', said) : t('lift.less', { ...said, money: isMoney(metric) });
  };
  const sayEnd = (metric: Metric, lift: number) =>
    lift >= 0
      ? t('lift.rangeMore', { amount: percent(lift) })
      : t('lift.rangeLess', { amount: percent(-lift), money: isMoney(metric) });
  const arm = (one: NamedArm | undefined) => {
    if (!one) return '–';
    if (one.id === HOLDOUT) return t('arms.holdout');
    if (one.id === ALL_SHOWN) return t(isOfSite ? 'arms.shownSite' : 'arms.shown');
    return one.name;
  };
  const armWithLetter = (one: NamedArm | undefined) =>
    !one || one.id === HOLDOUT || one.id === ALL_SHOWN
      ? arm(one)
      : t('arms.named', { name: arm(one), letter: one.letter });
  return {
    metric: (metric) => t(`metrics.${metric}`),
    noun,
    value: (metric, value) => {
      if (value === null) return '–';
      return natureOf(metric).unit === 'money' ? money.format(value) : shareOf(value, format.number);
    },
    arm,
    armWithLetter,
    armOf: (arms, id) =>
      // Together they are no arm of their own.
      id === ALL_SHOWN ? arm({ id, name: '', letter: '' }) : armWithLetter(arms.find((one) => one.id === id)),
    change,
    sayLift(metric, lift) {
      if (lift?.estimate === null || lift?.estimate === undefined) return undefined;
      const { estimate, low, high } = lift;
      const said = sayChange(metric, estimate);
      if (low === null && high === null) return said;
      if (low === null) return t('lift.atMost', { change: said, high: sayEnd(metric, high ?? 0) });
      if (high === null) return t('lift.atLeast', { change: said, low: sayEnd(metric, low) });
      const [near, far] = Math.abs(low) <= Math.abs(high) ? [low, high] : [high, low];
      // Both to the same side: the sentence has said which.
      const write =
        low * high > 0 ? (end: number) => percent(Math.abs(end)) : (end: number) => sayEnd(metric, end);
      const [first, second] = low * high > 0 ? [near, far] : [low, high];
      return t('lift.between', { change: said, low: write(first), high: write(second) });
    },
    sayRange(metric, lift) {
      if (!lift || lift.low === null || lift.high === null) return undefined;
      return t('lift.range', { low: sayEnd(metric, lift.low), high: sayEnd(metric, lift.high) });
    },
    chance: (value) => {
      if (value > 0.999) return t('table.sure', { share: format.number(0.999, 'share') });
      return value < 0.001
        ? t('table.tiny', { share: format.number(0.001, 'share') })
        : format.number(value, 'share');
    },
    p: (value) =>
      value < 0.0001
        ? `< ${format.number(0.0001, { maximumFractionDigits: 4 })}`
        : format.number(value, { maximumSignificantDigits: 2 }),
  };
}

const digitsOf = (share: number): number => (Math.abs(share) < 0.1 ? 1 : 0);

/** Rare things need more digits to be told apart. */
const shareOf = (
  value: number,
  write: (
    value: number,
    options: { style: 'percent'; minimumFractionDigits: number; maximumFractionDigits: number },
  ) => string,
): string => {
  const digits = value > 0 && value < 0.01 ? 2 : 1;
  return write(value, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits });
};
