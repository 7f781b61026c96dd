'use client';
// What the value of a dimension is called.
import { useTranslations } from 'next-intl';
import { useCountryNames } from '@/components/i18n/use-country-names';
import { useLanguageNames } from '@/components/i18n/use-language-names';
import type { ResultsDimension, ResultsView } from '@/server/trpc/router';

/** Values with a fixed meaning get a name; addresses and sources are shown as they came. */
export function useValueName(
  dimension: ResultsDimension,
  audienceNames: ResultsView['audienceNames'],
): (value: string) => string {
  const t = useTranslations('results.values');
  const countryName = useCountryNames();
  const languageName = useLanguageNames();
  return (value) => {
    if (value === '') return t(dimension === 'source' ? 'direct' : 'unknown');
    // As stores call the sum of all that are not named.
    if (value === 'other') return t('other');
    if (dimension === 'audience') return audienceNames[value] ?? t('removedAudience');
    if (dimension === 'country') return countryName(value);
    if (dimension === 'language') return languageName(value);
    switch (value) {
      case 'phone':
      case 'tablet':
      case 'desktop':
        return dimension === 'device' ? t(value) : value;
      case 'new':
      case 'returning':
        return dimension === 'visitor' ? t(value) : value;
      case 'ad':
      case 'direct':
      case 'email':
      case 'referral':
      case 'search':
      case 'social':
        return dimension === 'channel' ? t(`channel.${value}`) : value;
      default:
        return value;
    }
  };
}
