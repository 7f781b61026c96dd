'use client';
// Everything that can be done with the open variant; the tabs have keys for the same.
import { Percent } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { MenuItem } from '@/components/ui/menu';
import { useOpenDialog } from '../dialogs/use-open-dialog';
import { useEditor } from '../editor-context';
import { findVariant } from '../state/edits';
import { TabMenu } from '../tab-menu';
import type { VariantActs } from './use-variant-acts';

export function VariantMenu({ acts }: { acts: VariantActs }) {
  const t = useTranslations('editor.variants');
  const name = useEditor(({ history, view }) => findVariant(history.present, view.variant)?.name) ?? '';
  const areSeveral = useEditor(({ history }) => history.present.variants.length > 1);
  const openDialog = useOpenDialog();
  return (
    <TabMenu
      label={t('menu', { name })}
      rename={{ label: t('rename'), command: 'variantRename', act: acts.rename }}
      duplicate={{ label: t('duplicate'), command: 'variantDuplicate', act: acts.duplicate }}
      remove={areSeveral ? { label: t('remove'), command: 'variantRemove', act: acts.remove } : null}
    >
      <MenuItem icon={<Percent aria-hidden />} onSelect={() => void openDialog('shares')}>
        {t('shares')}
      </MenuItem>
    </TabMenu>
  );
}
