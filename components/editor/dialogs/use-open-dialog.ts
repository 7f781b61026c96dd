'use client';
// Opens a dialog of the editor once its code is here; where it cannot be had, that is said and the editor goes on.
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useNotify } from '@/components/ui/toast';
import { useSession } from '../editor-context';
import type { DialogName } from '../state/desk';
import { dialogParts } from './dialog-parts';

/** Resolves when it is open, or has been said not to be. */
export function useOpenDialog(): (name: DialogName) => Promise<void> {
  const t = useTranslations('editor.dialogs');
  const { desk } = useSession();
  const notify = useNotify();
  return useCallback(
    async (name) => {
      if (await dialogParts[name].preload()) desk.getState().open(name);
      else
        notify({
          title: name === 'publish' ? t('noPublish') : t('failed'),
          description: t('failedHint'),
          tone: 'bad',
        });
    },
    [desk, notify, t],
  );
}
