'use client';
// What can be taken away from a chart or a table: its figures as CSV, and what is drawn as a picture.
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { createContext, useContext, type RefObject } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useNotify } from '@/components/ui/toast';

/** Head and lines of a table, as they are written to a file: figures as plain numbers. */
export interface FiguresTable {
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

export interface ChartOrigin {
  /** Whose figures they are: the campaign or the site. */
  name: string;
  /** Of which time, in words. */
  range: string;
}

const Origin = createContext<ChartOrigin>({ name: '', range: '' });

/** Says for all charts within whose figures they show, and of which time. */
export const ChartOriginProvider = Origin.Provider;

interface ChartMenuProps {
  title: string;
  table: () => FiguresTable;
  /** Where the drawing is, while it is shown. */
  drawing?: RefObject<HTMLElement | null>;
  /** Of which time, where it is not that of the page. */
  range?: string;
}

export function ChartMenu({ title, table, drawing, range }: ChartMenuProps) {
  const t = useTranslations('results.take');
  const notify = useNotify();
  const origin = useContext(Origin);

  async function take(how: 'csv' | 'png') {
    try {
      // Seldom wanted, so it comes when it is.
      const { saveCsv, savePng } = await import('./save-chart');
      const about = { title, ...origin, ...(range !== undefined && { range }) };
      if (how === 'csv') saveCsv(about, table());
      else await savePng(about, drawing?.current?.querySelector('svg') ?? null);
    } catch {
      notify({ title: t('failed'), tone: 'bad' });
    }
  }

  return (
    <Menu
      trigger={
        <IconButton
          size="sm"
          label={t('open', { title })}
          icon={<Download aria-hidden className="size-4" />}
        />
      }
    >
      <MenuItem onSelect={() => void take('csv')}>{t('csv')}</MenuItem>
      {drawing ? <MenuItem onSelect={() => void take('png')}>{t('png')}</MenuItem> : null}
    </Menu>
  );
}
