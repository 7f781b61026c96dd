'use client';
// How long ago, kept current; the exact moment is in the tooltip and for machines.
import { useFormatter, useNow, useTranslations } from 'next-intl';

const MINUTE_MS = 60_000;

/** `at` in ms. */
export function Ago({ at }: { at: number }) {
  const t = useTranslations('ui');
  const format = useFormatter();
  const now = useNow({ updateInterval: MINUTE_MS / 2 });
  return (
    <time dateTime={new Date(at).toISOString()} title={format.dateTime(at, 'exact')}>
      {now.getTime() - at < MINUTE_MS ? t('justNow') : format.relativeTime(at, now)}
    </time>
  );
}
