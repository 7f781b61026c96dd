'use client';
// How long something took, as people say it: seconds, then minutes.
import { useFormatter, useTranslations } from 'next-intl';

/** @returns words for ms; a dash for null */
export function useTimeWords(): (ms: number | null) => string {
  const t = useTranslations('results.quiz');
  const format = useFormatter();
  return (ms) => {
    if (ms === null) return '–';
    const seconds = ms / 1000;
    if (seconds < 10) return t('seconds', { number: format.number(seconds, { maximumFractionDigits: 1 }) });
    if (seconds < 90) return t('seconds', { number: format.number(Math.round(seconds)) });
    return t('minutes', { number: format.number(seconds / 60, { maximumFractionDigits: 1 }) });
  };
}
