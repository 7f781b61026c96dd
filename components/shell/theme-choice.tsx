'use client';
// Light, dark, or as the system says. Remembered per browser in a cookie, so that pages arrive in the right colours.
import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Segmented } from '@/components/ui/segmented';
import { THEME_COOKIE, parseTheme, rememberPreference, type Theme } from './preferences';

/** The <html> element is the one place that knows the theme; every switch on the page follows it. */
function subscribe(changed: () => void) {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

function useTheme(): [Theme, (theme: Theme) => void] {
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

export function ThemeChoice({ className }: { className?: string }) {
  const t = useTranslations('shell.theme');
  const [theme, setTheme] = useTheme();
  return (
    <Segmented
      label={t('label')}
      value={theme}
      onChange={setTheme}
      className={className}
      options={[
        { value: 'light', name: t('light'), label: <Sun aria-hidden className="size-3.5" /> },
        { value: 'dark', name: t('dark'), label: <Moon aria-hidden className="size-3.5" /> },
        { value: 'system', name: t('system'), label: <Monitor aria-hidden className="size-3.5" /> },
      ]}
    />
  );
}
