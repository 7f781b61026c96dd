'use client';
// What can be done to the selected block, with the news about it: move, delete, edit its words.
import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import { useNotify } from '@/components/ui/toast';
import { useKindName } from './block-kind';
import { useSession } from './editor-context';
import { findWordsField } from './find-words-field';
import { findStep, insertBlock, moveBlock, removeBlock } from './state/edits';
import { selectedAddress, selectedBlock } from './state/editor-store';

export interface BlockActs {
  move(distance: number): void;
  remove(): void;
  editWords(): void;
}

/** Acts on the selected block; nothing happens when none is selected. */
export function useBlockActs(): BlockActs {
  const { store, readOnly } = useSession();
  const t = useTranslations('editor.layers');
  const kindName = useKindName();
  const notify = useNotify();

  const move = useCallback(
    (distance: number) => {
      const at = selectedAddress(store.getState());
      if (at) store.getState().apply(moveBlock(at, distance));
    },
    [store],
  );

  const remove = useCallback(() => {
    const state = store.getState();
    const at = selectedAddress(state);
    const block = selectedBlock(state);
    if (!at || !block || readOnly) return;
    const blocks = findStep(state.history.present, at)?.blocks ?? [];
    const index = blocks.findIndex(({ id }) => id === at.block);
    const neighbour = blocks[index + 1] ?? blocks[index - 1];
    state.apply(removeBlock(at));
    state.select(neighbour?.id ?? null);
    notify({
      title: t('removed', { kind: kindName(block.kind) }),
      undo: () => {
        state.apply(insertBlock(at, index, block));
        state.goTo(at);
      },
    });
  }, [store, readOnly, notify, t, kindName]);

  const editWords = useCallback(() => {
    store.getState().openPanel('design');
    // After the panel has been drawn for the selection.
    requestAnimationFrame(() => {
      const field = findWordsField();
      field?.focus();
      field?.select();
    });
  }, [store]);

  return useMemo(() => ({ move, remove, editWords }), [move, remove, editWords]);
}
