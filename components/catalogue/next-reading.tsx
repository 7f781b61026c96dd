'use client';
// When a feed is read by itself next.
import { useFormatter, useNow, useTranslations } from 'next-intl';

const MINUTE_MS = 60_000;

/** `at` in ms; null: never by itself. */
export function NextReading({ at }: { at: number | null }) {
  const t = useTranslations('catalogue.feed');
  const format = useFormatter();
  const now = useNow({ updateInterval: MINUTE_MS / 2 });
  if (at === null) return t('unscheduled');
  if (at - now.getTime() < MINUTE_MS) return t('soon');
  return t.rich('next', {
    when: format.relativeTime(at, now),
    time: (text) => (
      <time dateTime={new Date(at).toISOString()} title={format.dateTime(at, 'exact')}>
        {text}
      </time>
    ),
  });
}
