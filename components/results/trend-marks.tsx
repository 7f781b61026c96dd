'use client';
// What was done while the figures were counted, in the order of the numbers that stand in the chart.
import { ChevronRight } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ResultsMark } from '@/server/trpc/router';

export function useMarkWords(): (mark: ResultsMark) => string {
  const t = useTranslations('results.marks');
  return (mark) => {
    switch (mark.kind) {
      case 'release':
        return t('release', { release: mark.release });
      case 'phase':
        return t('phase', { release: mark.release, phase: mark.phase });
      default:
        return t(mark.kind);
    }
  };
}

export function TrendMarks({ marks }: { marks: readonly ResultsMark[] }) {
  const t = useTranslations('results.marks');
  const format = useFormatter();
  const words = useMarkWords();
  if (marks.length === 0) return null;
  return (
    <details className="group border-t border-line">
      <summary className="flex cursor-default list-none items-center gap-1.5 rounded-b-panel px-4 py-2.5 text-small text-quiet -outline-offset-2 hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-3.5 transition-transform duration-120 group-open:rotate-90 motion-reduce:transition-none"
        />
        {t('count', { count: marks.length })}
      </summary>
      <ol className="max-h-64 overflow-y-auto px-4 pb-3" tabIndex={0} aria-label={t('list')}>
        {marks.map((mark, place) => (
          <li
            key={`${mark.at} ${mark.kind}`}
            className="grid grid-cols-[1.75rem_8.5rem_minmax(0,1fr)] gap-x-2 border-t border-line py-1.5 text-small first:border-t-0"
          >
            <span className="text-faint">{place + 1}</span>
            <span className="whitespace-nowrap text-quiet">{format.dateTime(mark.at, 'moment')}</span>
            <span>{words(mark)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
