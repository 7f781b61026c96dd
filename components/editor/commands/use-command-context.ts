'use client';
// What commands work on, for whoever runs them: keys, palette, menus.
import { useMemo } from 'react';
import { useAudienceConditions } from '@/components/audiences/site-audiences';
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
  return useMemo(
    () => ({
      store,
      saving,
      readOnly,
      blocks,
      steps,
      variants,
      open: (dialog) => void openDialog(dialog),
      isUpToDate: () => isPublished(store.getState().history.present, published, audiences, brand),
    }),
    [store, saving, readOnly, blocks, steps, variants, openDialog, published, audiences, brand],
  );
}
