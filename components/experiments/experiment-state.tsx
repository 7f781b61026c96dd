'use client';
// Whether an experiment is being designed, runs or has ended.
import { useFormatter, useTranslations } from 'next-intl';
import { StatusTag } from '@/components/ui/status-tag';
import type { ExperimentItem } from '@/server/trpc/router';

const DAY_MS = 86_400_000;

interface ExperimentStateProps {
  experiment: Pick<ExperimentItem, 'state' | 'startedAt' | 'endedAt'>;
  /** ms. */
  now: number;
  /** About how long it will run, where that is known. */
  daysInAll?: number | null;
}

export function ExperimentState({ experiment, now, daysInAll = null }: ExperimentStateProps) {
  const t = useTranslations('experiments.state');
  const format = useFormatter();
  const { state, startedAt, endedAt } = experiment;
  if (state === 'draft') return <StatusTag hollow>{t('draft')}</StatusTag>;
  if (state === 'ended')
    return <StatusTag>{t('ended', { date: format.dateTime(endedAt ?? 0, 'day') })}</StatusTag>;
  const day = Math.floor((now - (startedAt ?? now)) / DAY_MS) + 1;
  return (
    <StatusTag tone="good">
      {daysInAll !== null && daysInAll > day ? t('runningOf', { day, of: daysInAll }) : t('running', { day })}
    </StatusTag>
  );
}
