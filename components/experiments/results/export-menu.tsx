'use client';
// The figures to take away, enough to reckon the verdict elsewhere.
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';
import { Menu, MenuLink } from '@/components/ui/menu';

const FILES = [
  { key: 'armsCsv', file: 'arms.csv' },
  { key: 'armsJson', file: 'arms.json' },
  { key: 'visitorsCsv', file: 'visitors.csv' },
  { key: 'visitorsJson', file: 'visitors.json' },
] as const;

export function ExportMenu({ siteId, experimentId }: { siteId: string; experimentId: string }) {
  const t = useTranslations('experiments.take');
  return (
    <Menu
      trigger={
        <button type="button" className={buttonClass()}>
          <Download aria-hidden className="size-4" />
          {t('open')}
        </button>
      }
    >
      {FILES.map(({ key, file }) => (
        <MenuLink
          key={key}
          render={<a href={`/api/sites/${siteId}/experiments/${experimentId}/${file}`} download />}
        >
          {t(key)}
        </MenuLink>
      ))}
    </Menu>
  );
}
