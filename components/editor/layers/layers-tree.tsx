'use client';
// The blocks of the open step as a tree below the campaign itself: select, walk and move by keyboard or pointer.
import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo, useCallback, useRef, type RefObject } from 'react';
import { useDropZone } from '@/components/canvas/drop-zones';
import { IconButton } from '@/components/ui/icon-button';
import { useBlockKeys } from '../commands/use-command-keys';
import { useEditor, useFormatKind, useSession, useStep } from '../editor-context';
import { shiftBlocks } from '../state/block-edits';
import type { EditorState } from '../state/editor-store';
import { useBlockActs } from '../use-block-acts';
import { useBlockPress } from '../use-block-press';
import { useStepName } from '../use-step-name';
import { AddBlock } from './add-block';
import { LayerRow } from './layer-row';
import { LayerRows } from './layer-rows';
import { measureRows } from './measure-rows';
import { useOpenColumns } from './use-open-columns';

export function LayersTree() {
  const t = useTranslations('editor.layers');
  const formatName = useTranslations('editor.format');
  const format = useFormatKind();
  const { store } = useSession();
  const step = useStep();
  const stepName = useStepName();
  const lead = useEditor(({ view }) => view.block);
  const onKeyDown = useBlockKeys();
  const { hover } = store.getState();
  const press = useBlockPress();
  const scroller = useTreeZone();
  const blocks = step?.blocks ?? [];
  const open = useOpenColumns(lead);

  return (
    <div className="flex min-h-0 flex-col">
      <div className="flex h-11 shrink-0 items-center justify-between gap-2 border-b border-line ps-3 pe-2">
        <h2 className="text-small font-semibold">{t('title')}</h2>
        <BlockTools />
      </div>
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto p-2">
        <div
          role="tree"
          aria-multiselectable
          aria-label={t('tree', { step: step ? stepName(step) : '' })}
          onKeyDown={(event) => {
            const tree = event.currentTarget;
            if (open.handleKey(event)) event.preventDefault();
            else onKeyDown(event);
            // A deleted row takes the focus with it; the row that is selected instead gets it.
            if (event.key === 'Delete' || event.key === 'Backspace')
              requestAnimationFrame(() => tree.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
          }}
          onPointerLeave={() => hover(null)}
        >
          <LayerRow
            id={null}
            level={1}
            label={formatName(`name.${format}`)}
            leads={lead === null}
            selected={lead === null}
            hovered={false}
            press={press}
            onHover={hover}
          />
          <LayerRows blocks={blocks} open={open} press={press} />
        </div>
        {blocks.length === 0 ? <p className="px-2 py-1 text-small text-quiet">{t('empty')}</p> : null}
        <div className="ps-3.5 pt-1">
          <AddBlock />
        </div>
      </div>
    </div>
  );
}

/** Blocks can be dropped between the rows. The ref belongs on what scrolls them. */
function useTreeZone(): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  useDropZone(useCallback(() => (scroller.current ? measureRows(scroller.current) : undefined), []));
  return scroller;
}

/** Move and delete, for pointers; the tree has keys for the same. */
const BlockTools = memo(function BlockTools() {
  const t = useTranslations('editor.layers');
  const { readOnly } = useSession();
  const { move, remove, duplicate } = useBlockActs();
  const canMove = (direction: -1 | 1) => (state: EditorState) => {
    const { present } = state.history;
    return shiftBlocks(state.view, state.view.selection, direction)(present) !== present;
  };
  const canMoveUp = useEditor(canMove(-1));
  const canMoveDown = useEditor(canMove(1));
  const isNothing = useEditor(({ view }) => view.block === null);
  if (readOnly) return null;
  return (
    <div className="flex" role="toolbar" aria-label={t('tools')}>
      <IconButton
        size="sm"
        label={t('moveUp')}
        icon={<ArrowUp aria-hidden className="size-3.5" />}
        unavailable={!canMoveUp}
        onClick={() => move(-1)}
      />
      <IconButton
        size="sm"
        label={t('moveDown')}
        icon={<ArrowDown aria-hidden className="size-3.5" />}
        unavailable={!canMoveDown}
        onClick={() => move(1)}
      />
      <IconButton
        size="sm"
        label={t('duplicate')}
        icon={<Copy aria-hidden className="size-3.5" />}
        unavailable={isNothing}
        onClick={duplicate}
      />
      <IconButton
        size="sm"
        label={t('remove')}
        icon={<Trash2 aria-hidden className="size-3.5" />}
        unavailable={isNothing}
        onClick={() => remove()}
      />
    </div>
  );
});
