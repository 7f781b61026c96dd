'use client';
// Languages by their tags, in the reader's language.
import { useLocale } from 'next-intl';
import { useMemo } from 'react';

/** The tag itself where this browser knows no name for it, and for what is no tag: browsers of visitors say what they like. */
export function useLanguageNames(): (tag: string) => string {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
    return (tag) => {
      try {
        return names.of(tag) ?? tag;
      } catch {
        return tag;
      }
    };
  }, [locale]);
}
