'use client';
// Countries by their codes, in the reader's language.
import { useLocale } from 'next-intl';
import { useMemo } from 'react';

/** The code itself where this browser knows no name for it. */
export function useCountryNames(): (code: string) => string {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
    return (code) => {
      try {
        return names.of(code) ?? code;
      } catch {
        // What is no code of a region at all.
        return code;
      }
    };
  }, [locale]);
}
