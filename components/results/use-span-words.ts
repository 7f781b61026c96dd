'use client';
// A stretch of time in words, in the site's time zone.
import { useFormatter, useTranslations } from 'next-intl';
import type { EarlierResults } from '@/server/trpc/router';

/** `to` is not part of the span, so what is named last is the moment before it. */
export function useSpanWords(): (span: EarlierResults['span']) => string {
  const t = useTranslations('results.period');
  const format = useFormatter();
  return ({ from, to }) =>
    t('span', {
      from: format.dateTime(from, 'exactHour'),
      to: format.dateTime(Math.max(from, to - 1), 'exactHour'),
    });
}
