'use client';
// Light, dark, or as the system says, side by side.
import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Segmented } from '@/components/ui/segmented';
import { useTheme } from './use-theme';

export function ThemeChoice() {
  const t = useTranslations('shell.theme');
  const [theme, setTheme] = useTheme();
  return (
    <Segmented
      label={t('label')}
      value={theme}
      onChange={setTheme}
      options={[
        { value: 'light', name: t('light'), label: <Sun aria-hidden className="size-3.5" /> },
        { value: 'dark', name: t('dark'), label: <Moon aria-hidden className="size-3.5" /> },
        { value: 'system', name: t('system'), label: <Monitor aria-hidden className="size-3.5" /> },
      ]}
    />
  );
}
