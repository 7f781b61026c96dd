'use client';
// Says that the figures below keep themselves current, or that they stopped doing so.
import { useFormatter, useTranslations } from 'next-intl';
import { StatusTag } from '@/components/ui/status-tag';

/** `asOf` in ms; `failing`: the last attempts got no answer. */
export function LiveMark({ asOf, failing }: { asOf: number; failing: boolean }) {
  const t = useTranslations('results.live');
  const format = useFormatter();
  const time = format.dateTime(asOf, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  return failing ? (
    <StatusTag tone="warn">{t('stopped', { time })}</StatusTag>
  ) : (
    <StatusTag hollow>{t('asOf', { time })}</StatusTag>
  );
}
