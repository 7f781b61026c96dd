'use client';
// Everything that can be done with the open variant; the tabs have keys for the same.
import { CopyPlus, Ellipsis, Pencil, Percent, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu';
import { KeyHint } from '../commands/key-hint';
import { useOpenDialog } from '../dialogs/use-open-dialog';
import { useEditor, useVariant } from '../editor-context';
import type { VariantActs } from './use-variant-acts';

export function VariantMenu({ acts }: { acts: VariantActs }) {
  const t = useTranslations('editor.variants');
  const variant = useVariant();
  const areSeveral = useEditor(({ history }) => history.present.variants.length > 1);
  const openDialog = useOpenDialog();
  const isNaming = useRef(false);
  return (
    <Menu
      align="start"
      // The field takes the focus, which a menu would take back as long as it closes.
      onClosed={() => {
        if (isNaming.current) acts.rename();
        isNaming.current = false;
      }}
      trigger={
        <button
          type="button"
          aria-label={t('menu', { name: variant?.name ?? '' })}
          className={`${buttonClass({ variant: 'ghost', size: 'sm' })} w-7 px-0!`}
        >
          <Ellipsis aria-hidden className="size-4" />
        </button>
      }
    >
      <MenuItem icon={<Pencil aria-hidden />} onSelect={() => (isNaming.current = true)}>
        <KeyHint command="variantRename">{t('rename')}</KeyHint>
      </MenuItem>
      <MenuItem icon={<CopyPlus aria-hidden />} onSelect={acts.duplicate}>
        <KeyHint command="variantDuplicate">{t('duplicate')}</KeyHint>
      </MenuItem>
      <MenuItem icon={<Percent aria-hidden />} onSelect={() => void openDialog('shares')}>
        {t('shares')}
      </MenuItem>
      {areSeveral ? (
        <>
          <MenuSeparator />
          <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={acts.remove}>
            <KeyHint command="variantRemove">{t('remove')}</KeyHint>
          </MenuItem>
        </>
      ) : null}
    </Menu>
  );
}
