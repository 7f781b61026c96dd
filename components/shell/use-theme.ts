'use client';
// The theme of this browser. Remembered in a cookie, so that pages arrive in the right colours.
import { useSyncExternalStore } from 'react';
import { THEME_COOKIE, parseTheme, rememberPreference, type Theme } from './preferences';

/** The <html> element is the one place that knows the theme; every switch on the page follows it. */
function subscribe(changed: () => void) {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(
    subscribe,
    () => parseTheme(document.documentElement.dataset['theme']),
    () => 'system' as const,
  );
  return [
    theme,
    (next) => {
      if (next === 'system') delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = next;
      rememberPreference(THEME_COOKIE, next);
    },
  ];
}
