'use client';
// What can be done with the selected blocks, wherever it is asked for: by key, in the layers, from the clipboard.
import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import type { Block } from '@/core/campaign/block';
import { MOST } from '@/core/campaign/limits';
import { insideOf, type Spot } from '@/core/campaign/nest-blocks';
import { useNotify } from '@/components/ui/toast';
import { useKindName } from './block-kind';
import { useSession } from './editor-context';
import { preloadFields } from './design/lazy-fields';
import { findWordsField } from './find-words-field';
import { insertBlocks, moveBlocks, removeBlocks, sendAcross, shiftBlocks } from './state/block-edits';
import { findStep, findVariant, type StepAddress } from './state/edits';
import { renewBlocks } from './state/renew-blocks';
import { undoInQuiz } from './state/quiz-edits';
import { selectedBlocks } from './state/selected-blocks';

/** Five letters and digits: in one campaign no two are the same for all that is likely, and the caller looks anyway. */
export const randomId = () => Math.random().toString(36).slice(2, 7);

export interface BlockActs {
  /** Whether the step takes `count` more blocks; if not, that is said. */
  hasRoom(at: StepAddress, count: number): boolean;
  /** Puts blocks into the open step and selects them; behind the selected ones unless told where. False: there is no room. */
  insert(blocks: readonly Block[], spot?: Spot): boolean;
  /** Copies of `blocks`, with ids of their own. */
  insertCopies(blocks: readonly Block[]): boolean;
  duplicate(): void;
  /** By one place. */
  move(direction: -1 | 1): void;
  /** Into the next column, or the one before; out of the first one, or into columns beside which they stand. */
  send(direction: -1 | 1): void;
  moveTo(spot: Spot): void;
  /** `how`: what is said of it. */
  remove(how?: 'removed' | 'cut'): void;
  /** Goes to the words of the block in the design panel. */
  editWords(): void;
  selectAll(): void;
}

/** Acts on what is selected at that moment; nothing happens when nothing is. */
export function useBlockActs(): BlockActs {
  const { store, readOnly } = useSession();
  const t = useTranslations('editor.layers');
  const kindName = useKindName();
  const notify = useNotify();

  const hasRoom = useCallback(
    (at: StepAddress, count: number) => {
      const step = findStep(store.getState().history.present, at);
      if (!step) return false;
      if (step.blocks.length + count <= MOST.blocks) return true;
      notify({ title: t('full', { most: MOST.blocks, count }), tone: 'bad' });
      return false;
    },
    [store, notify, t],
  );

  const insert = useCallback(
    (blocks: readonly Block[], spot?: Spot) => {
      const state = store.getState();
      if (readOnly || !hasRoom(state.view, blocks.length)) return false;
      const { position, inside } = spot ?? selectedBlocks(state).behind;
      state.apply(insertBlocks(state.view, position, blocks, inside));
      // What stands in columns goes with them.
      const ids = blocks.map(({ id }) => id);
      state.selectAll(
        blocks.filter((block) => !ids.includes(insideOf(block)?.block ?? '')).map(({ id }) => id),
      );
      return true;
    },
    [store, readOnly, hasRoom],
  );

  const insertCopies = useCallback(
    (blocks: readonly Block[]) => {
      const { history, view } = store.getState();
      const variant = findVariant(history.present, view.variant);
      return variant !== undefined && insert(renewBlocks(blocks, variant, randomId));
    },
    [store, insert],
  );

  const remove = useCallback(
    (how: 'removed' | 'cut' = 'removed') => {
      const state = store.getState();
      const { view, history } = state;
      const { blocks, count } = selectedBlocks(state);
      const [first] = blocks;
      if (!first || readOnly) return;
      const all = findStep(history.present, view)?.blocks ?? [];
      const places = blocks.map((block) => ({ block, index: all.indexOf(block) }));
      const rest = all.filter((block) => !blocks.includes(block));
      const last = blocks.at(-1);
      const neighbour = (last && all[all.indexOf(last) + 1]) ?? rest.at(-1);
      const before = findVariant(history.present, view.variant);
      state.apply(removeBlocks(view, view.selection));
      const after = findVariant(store.getState().history.present, view.variant);
      state.select(neighbour?.id ?? null);
      notify({
        title: t(how, { kind: kindName(first.kind), count }),
        undo: () => {
          if (!hasRoom(view, places.length)) return;
          // From the top, so that every block finds the ones before it in their places; one edit, so one entry.
          state.apply((document) =>
            undoInQuiz(
              before,
              after,
            )(
              places.reduce(
                (now, { block, index }) => insertBlocks(view, index, [block], insideOf(block))(now),
                document,
              ),
            ),
          );
          const { variant, step, block, selection } = view;
          state.goTo({ variant, step, block, selection });
        },
      });
    },
    [store, readOnly, hasRoom, notify, t, kindName],
  );

  return useMemo(
    () => ({
      hasRoom,
      insert,
      insertCopies,
      remove,
      duplicate: () => {
        const { blocks } = selectedBlocks(store.getState());
        if (blocks.length > 0) insertCopies(blocks);
      },
      move: (direction) => {
        const { apply, view } = store.getState();
        apply(shiftBlocks(view, view.selection, direction));
      },
      send: (direction) => {
        const { apply, view } = store.getState();
        apply(sendAcross(view, view.selection, direction));
      },
      moveTo: ({ position, inside }) => {
        const { apply, view } = store.getState();
        apply(moveBlocks(view, view.selection, position, inside));
      },
      editWords: () => {
        store.getState().openPanel('design');
        // After the panel has been drawn for the selection.
        requestAnimationFrame(() => {
          // Fields whose code is still on its way come a moment later.
          if (!focusWords()) void preloadFields().then(() => requestAnimationFrame(focusWords));
        });
      },
      selectAll: () => {
        const { history, view, selectAll } = store.getState();
        selectAll(findStep(history.present, view)?.blocks.map(({ id }) => id) ?? []);
      },
    }),
    [store, hasRoom, insert, insertCopies, remove],
  );
}

/** False: there is no field yet. */
function focusWords(): boolean {
  const field = findWordsField();
  field?.focus();
  field?.select();
  return field !== undefined;
}
