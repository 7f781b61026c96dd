'use client';
// What a press on a block means, in the canvas and in the layers alike: select it, add it, extend to it, or drag it away.
import { useMemo, type MouseEvent, type PointerEvent } from 'react';
import { useDragSource } from './drag/use-drag-source';
import { useSession } from './editor-context';
import { findStep } from './state/edits';
import { selectedBlocks } from './state/selected-blocks';

export interface BlockPress {
  /** The pointer is down, which may be the beginning of a drag. */
  down(block: string | null, event: PointerEvent): void;
  press(block: string | null, event: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>): void;
}

export function useBlockPress(): BlockPress {
  const { store } = useSession();
  const startDrag = useDragSource();
  return useMemo(
    () => ({
      down: (block, event) => {
        const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
        const isSelected = block !== null && store.getState().view.selection.includes(block);
        // Of several selected blocks a press selects one, but a drag takes all: which it is shows later.
        if (isPlain && !isSelected && event.button === 0 && event.pointerType === 'mouse')
          store.getState().select(block);
        if (block === null) return;
        startDrag(event, () => {
          const { select, view } = store.getState();
          if (!view.selection.includes(block)) select(block);
          const state = store.getState();
          const { blocks, count } = selectedBlocks(state);
          const kind = findStep(state.history.present, state.view)?.blocks.find(
            ({ id }) => id === block,
          )?.kind;
          return { kind: kind ?? blocks[0]?.kind ?? 'text', count, isNew: false };
        });
      },
      press: (block, { shiftKey, ctrlKey, metaKey }) => {
        const { select, selectUpTo, toggleSelected } = store.getState();
        if (block === null) select(null);
        else if (shiftKey) selectUpTo(block);
        else if (ctrlKey || metaKey) toggleSelected(block);
        else select(block);
      },
    }),
    [store, startDrag],
  );
}
