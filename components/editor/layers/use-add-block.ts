'use client';
// Adds a block to the open step, selects it, and goes to its words.
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { BlockKind } from '@/core/campaign/block';
import { useSession } from '../editor-context';
import { findStep, findVariant, insertBlock } from '../state/edits';
import { newBlock } from '../state/new-block';
import { useBlockActs } from '../use-block-acts';

/** Five letters and digits: in one campaign no two are the same for all that is likely, and the caller looks anyway. */
const random = () => Math.random().toString(36).slice(2, 7);

export function useAddBlock(): (kind: BlockKind) => void {
  const t = useTranslations('editor.newBlock');
  const { store } = useSession();
  const { editWords } = useBlockActs();

  return useCallback(
    (kind: BlockKind) => {
      const { history, view, apply, select } = store.getState();
      const variant = findVariant(history.present, view.variant);
      const step = findStep(history.present, view);
      if (!variant || !step) return;
      const block = newBlock(kind, {
        variant,
        step,
        random,
        words: {
          heading: t('heading'),
          text: t('text'),
          email: { label: t('emailLabel'), placeholder: t('emailPlaceholder') },
          consent: t('consent'),
          button: { submit: t('buttonSubmit'), close: t('buttonClose') },
        },
      });
      const selected = step.blocks.findIndex(({ id }) => id === view.block);
      apply(insertBlock(view, selected === -1 ? step.blocks.length : selected + 1, block));
      select(block.id);
      editWords();
    },
    [store, t, editWords],
  );
}
