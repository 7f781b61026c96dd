'use client';
// The way to everything by name, and to the sheet of all keys, for those who do not know the keys yet.
import { Command, Keyboard, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { KeyHint } from '../commands/key-hint';
import { dialogParts } from '../dialogs/dialog-parts';
import { useOpenDialog } from '../dialogs/use-open-dialog';

export function CommandMenu() {
  const t = useTranslations('editor.commands');
  const openDialog = useOpenDialog();
  const chosen = useRef<'palette' | 'shortcuts' | null>(null);
  return (
    <Menu
      // Only now the focus is where it is to come back to.
      onClosed={() => {
        if (chosen.current) void openDialog(chosen.current);
        chosen.current = null;
      }}
      trigger={
        <button
          type="button"
          aria-label={t('menu')}
          title={t('menu')}
          className={`${buttonClass({ variant: 'ghost' })} w-8 px-0!`}
          onPointerEnter={() => void dialogParts.palette.preload()}
          onFocus={() => void dialogParts.palette.preload()}
        >
          <Command aria-hidden className="size-4" strokeWidth={1.75} />
        </button>
      }
    >
      <MenuItem icon={<Search aria-hidden />} onSelect={() => (chosen.current = 'palette')}>
        <KeyHint command="palette">{t('name.palette')}</KeyHint>
      </MenuItem>
      <MenuItem icon={<Keyboard aria-hidden />} onSelect={() => (chosen.current = 'shortcuts')}>
        <KeyHint command="shortcuts">{t('name.shortcuts')}</KeyHint>
      </MenuItem>
    </Menu>
  );
}
