'use client';
// How the canvas is looked at: on which device, on a light or a dark page, written to the right or to the left.
import { Monitor, Moon, PilcrowLeft, PilcrowRight, Smartphone, Sun, Tablet } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { Segmented } from '@/components/ui/segmented';
import { useEditor, useSession } from '../editor-context';

const devices = [
  { value: 'desktop', Icon: Monitor },
  { value: 'tablet', Icon: Tablet },
  { value: 'phone', Icon: Smartphone },
] as const;

export function DeviceChoice() {
  const t = useTranslations('editor.bar');
  const { store } = useSession();
  const device = useEditor(({ view }) => view.device);
  return (
    <Segmented
      label={t('device')}
      value={device}
      onChange={(next) => store.getState().setDevice(next)}
      options={devices.map(({ value, Icon }) => ({
        value,
        name: t(value),
        label: (
          <>
            <Icon aria-hidden className="size-3.5" strokeWidth={1.75} />
            <span className="hidden xl:inline">{t(value)}</span>
          </>
        ),
      }))}
    />
  );
}

export function PageChoice() {
  const t = useTranslations('editor.bar');
  const { store } = useSession();
  const page = useEditor(({ view }) => view.page);
  const other = page === 'light' ? 'dark' : 'light';
  return (
    <IconButton
      label={t(other === 'dark' ? 'pageDark' : 'pageLight')}
      side="bottom"
      icon={
        other === 'dark' ? (
          <Moon aria-hidden className="size-4" strokeWidth={1.75} />
        ) : (
          <Sun aria-hidden className="size-4" strokeWidth={1.75} />
        )
      }
      onClick={() => store.getState().setPage(other)}
    />
  );
}

/** Where there is room for it; the palette of commands has it everywhere. */
export function DirectionChoice() {
  const t = useTranslations('editor.bar');
  const { store } = useSession();
  const direction = useEditor(({ view }) => view.direction);
  const isLeftward = direction === 'rtl';
  const Icon = isLeftward ? PilcrowLeft : PilcrowRight;
  return (
    <IconButton
      label={t(isLeftward ? 'pageRightward' : 'pageLeftward')}
      side="bottom"
      className="max-xl:hidden"
      icon={<Icon aria-hidden className="size-4" strokeWidth={1.75} />}
      onClick={() => store.getState().setDirection(isLeftward ? 'ltr' : 'rtl')}
    />
  );
}
