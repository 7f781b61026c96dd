'use client';
// Keys for the selected block, the same in the layers and in the canvas: walk, move, delete, edit its words, let go.
import { useTranslations } from 'next-intl';
import { useCallback, type KeyboardEvent } from 'react';
import { useNotify } from '@/components/ui/toast';
import { useKindName } from './block-kind';
import { useSession } from './editor-context';
import { findWordsField } from './find-words-field';
import { findStep, insertBlock, moveBlock, removeBlock } from './state/edits';
import { selectedAddress, selectedBlock } from './state/editor-store';

/** Acts on the selected block; nothing happens when none is selected. */
export function useBlockActs(): {
  move: (distance: number) => void;
  remove: () => void;
  editWords: () => void;
} {
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

  return { move, remove, editWords };
}

/** Handles a key; `preventDefault` tells that it did something. */
export function useBlockKeys(): (event: KeyboardEvent) => void {
  const { store } = useSession();
  const { move, remove, editWords } = useBlockActs();

  return useCallback(
    (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey) return;
      const { history, view, select } = store.getState();
      const blocks = findStep(history.present, view)?.blocks ?? [];
      // Position −1 is the campaign as a whole, the first row of the layers.
      const index = blocks.findIndex(({ id }) => id === view.block);
      const walkTo = (position: number) =>
        select(blocks[Math.min(Math.max(position, -1), blocks.length - 1)]?.id ?? null);
      const act = {
        ArrowUp: () => (event.altKey ? move(-1) : walkTo(index - 1)),
        ArrowDown: () => (event.altKey ? move(1) : walkTo(index + 1)),
        Home: () => walkTo(-1),
        End: () => walkTo(blocks.length - 1),
        Delete: remove,
        Backspace: remove,
        Enter: editWords,
        Escape: () => select(null),
      }[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    },
    [store, move, remove, editWords],
  );
}
