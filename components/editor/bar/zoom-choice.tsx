'use client';
// How closely the canvas is looked at; the wheel with Ctrl and the keys do the same.
import { useFormatter, useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';
import { Menu, MenuChoice } from '@/components/ui/menu';
import { useEditor, useSession } from '../editor-context';

const FACTORS = [0.5, 0.75, 1, 1.25, 1.5, 2];

export function ZoomChoice() {
  const t = useTranslations('editor.bar');
  const format = useFormatter();
  const { store } = useSession();
  const zoom = useEditor(({ view }) => view.zoom);
  const percent = (factor: number) => format.number(factor, { style: 'percent' });
  const shown = zoom === 'fit' ? t('zoomFit') : percent(zoom);
  return (
    <Menu
      align="center"
      trigger={
        <button
          type="button"
          aria-label={t('zoomIs', { value: shown })}
          className={`${buttonClass({ variant: 'ghost' })} min-w-13 px-2!`}
        >
          {shown}
        </button>
      }
    >
      <MenuChoice
        label={t('zoom')}
        value={String(zoom)}
        options={[
          { value: 'fit', label: t('zoomFit') },
          ...FACTORS.map((factor) => ({ value: String(factor), label: percent(factor) })),
        ]}
        onChange={(next) => store.getState().setZoom(next === 'fit' ? 'fit' : Number(next))}
      />
    </Menu>
  );
}
