'use client';
// The figures of seven days, each with that of the seven days before.
import { useFormatter, useTranslations } from 'next-intl';
import { Figure } from '@/components/results/figure';
import type { OverviewView } from '@/server/trpc/router';

const SHOWN = ['exposed', 'shown', 'clicked', 'submitted'] as const;

export function WeekFigures({ week, weekBefore }: Pick<OverviewView, 'week' | 'weekBefore'>) {
  const t = useTranslations('overview');
  const figures = useTranslations('results.figures');
  const format = useFormatter();
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-panel border border-line bg-line sm:grid-cols-4">
      {SHOWN.map((key) => (
        <Figure
          key={key}
          label={figures(key)}
          // Of a week in which nothing ran, the sentence above says so once.
          note={weekBefore.exposed > 0 ? t('weekBefore', { count: weekBefore[key] }) : undefined}
        >
          {format.number(week[key])}
        </Figure>
      ))}
    </dl>
  );
}
