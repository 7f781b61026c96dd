'use client';
// How an arm compares with its control, or why nothing can be said of that.
import { useTranslations } from 'next-intl';
import { StatusTag } from '@/components/ui/status-tag';
import type { Comparison } from '@/server/trpc/router';
import { LiftBar } from './lift-bar';
import type { LiftScale } from './lift-scale';

const TONES = { better: 'good', worse: 'bad', alike: 'neutral' } as const;

interface LiftCellProps {
  /** Absent: it is what the others are compared with. */
  comparison: Comparison | undefined;
  letter: string;
  scale: LiftScale;
}

export function LiftCell({ comparison, letter, scale }: LiftCellProps) {
  const t = useTranslations('experiments.table');
  if (!comparison) return <span className="text-small text-quiet">{t('baseline')}</span>;
  const { lift, outcome } = comparison;
  if (outcome === 'few') return <span className="text-small text-quiet">{t('few')}</span>;
  if (lift === null) return <span className="text-small text-quiet">{t('noise')}</span>;
  return (
    <span className="flex flex-col items-end gap-0.5">
      <LiftBar lift={lift} scale={scale} letter={letter} />
      {outcome === 'open' ? null : <StatusTag tone={TONES[outcome]}>{t(`outcomes.${outcome}`)}</StatusTag>}
    </span>
  );
}
