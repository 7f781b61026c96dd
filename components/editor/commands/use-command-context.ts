'use client';
// What commands work on, for whoever runs them: keys, palette, menus.
import { useMemo } from 'react';
import { useAudienceConditions } from '@/components/audiences/site-audiences';
import { behindOf, useBackdropStore, useDemoShop } from '../backdrop/use-backdrop';
import { useOpenDialog } from '../dialogs/use-open-dialog';
import { useSession } from '../editor-context';
import { isPublished } from '../state/is-published';
import { useStepActs } from '../steps/use-step-acts';
import { useBlockActs } from '../use-block-acts';
import { useVariantActs } from '../variants/use-variant-acts';
import type { CommandContext } from './command';

export function useCommandContext(): CommandContext {
  const {
    store,
    saving,
    readOnly,
    campaign: { published },
    site: { brand },
  } = useSession();
  const audiences = useAudienceConditions();
  const blocks = useBlockActs();
  const steps = useStepActs();
  const variants = useVariantActs();
  const openDialog = useOpenDialog();
  const backdrop = useBackdropStore();
  const shop = useDemoShop();
  return useMemo(
    () => ({
      store,
      saving,
      readOnly,
      blocks,
      steps,
      variants,
      open: (dialog) => void openDialog(dialog),
      pageBehind: () => (behindOf(backdrop.getState(), shop) ? null : store.getState().view.page),
      showPage: (page) => {
        store.getState().setPage(page);
        backdrop.getState().show('plain');
      },
      isUpToDate: () => isPublished(store.getState().history.present, published, audiences, brand),
    }),
    [
      store,
      saving,
      readOnly,
      blocks,
      steps,
      variants,
      openDialog,
      backdrop,
      shop,
      published,
      audiences,
      brand,
    ],
  );
}
