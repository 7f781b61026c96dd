'use client';
// What is seen of a drag: the name of what is dragged, beside the pointer, and the line where it would land.
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Block } from '@/core/campaign/block';
import { endOfColumn, isColumns, type Spot } from '@/core/campaign/nest-blocks';
import type { DropTarget } from '@/components/canvas/drop-place';
import { BlockIcon, useKindName } from '../block-kind';
import { useEditor, useSession } from '../editor-context';
import { useAddBlock } from '../layers/use-add-block';
import { findStep } from '../state/edits';
import { selectedBlocks } from '../state/selected-blocks';
import { useBlockActs } from '../use-block-acts';
import { measureZones } from '@/components/canvas/drop-zones';
import { runDrag } from './run-drag';

/** `onDropped`: the blocks are where they were dropped. */
export function DragLayer({ onDropped }: { onDropped: () => void }) {
  const t = useTranslations('editor.drag');
  const { store } = useSession();
  const dragging = useEditor((state) => state.dragging);
  const add = useAddBlock();
  const { moveTo } = useBlockActs();
  const kindName = useKindName();
  const ghost = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);

  const drop = useRef((_target: DropTarget | undefined) => {});
  useEffect(() => {
    drop.current = (target) => {
      store.getState().endDrag();
      if (!target || !dragging) return;
      const { history, view } = store.getState();
      const blocks = findStep(history.present, view)?.blocks ?? [];
      const spot = spotOf(blocks, target);
      if (dragging.isNew) add(dragging.kind, spot);
      else moveTo(spot);
      onDropped();
    };
  });

  useEffect(() => {
    if (!dragging || !ghost.current || !line.current) return;
    return runDrag({
      pointer: dragging,
      zones: measureZones(),
      ghost: ghost.current,
      line: line.current,
      fitsColumns: dragging.isNew
        ? dragging.kind !== 'columns'
        : !selectedBlocks(store.getState()).blocks.some(isColumns),
      onEnd: (target) => drop.current(target),
    });
  }, [dragging, store]);

  if (!dragging) return null;
  return createPortal(
    // Over everything, so that nothing below it is pointed at.
    <div className="fixed inset-0 z-70 cursor-grabbing touch-none select-none">
      <div
        ref={line}
        className="fixed top-0 left-0 -mt-px h-0.5 w-[100px] origin-left bg-outline will-change-transform"
        style={{ visibility: 'hidden' }}
      />
      <div
        ref={ghost}
        className="fixed top-0 left-0 flex h-8 items-center gap-2 rounded-control border border-line bg-raised px-2.5 text-ink shadow-float will-change-transform"
      >
        <BlockIcon kind={dragging.kind} />
        {t('what', { kind: kindName(dragging.kind), count: dragging.count })}
      </div>
    </div>,
    document.body,
  );
}

function spotOf(blocks: readonly Block[], { before, inside }: DropTarget): Spot {
  const index = blocks.findIndex(({ id }) => id === before);
  if (index !== -1) return { position: index, inside };
  return inside ? endOfColumn(blocks, inside) : { position: blocks.length };
}
