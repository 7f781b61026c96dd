'use client';
// The blocks of the open step as a tree below the campaign itself: select, walk and move by keyboard or pointer.
import { ArrowDown, ArrowUp, AppWindow, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo, useEffect, useRef } from 'react';
import type { BlockKind } from '@/core/campaign/block';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { BlockIcon, useKindName, wordsOf } from '../block-kind';
import { useBlockKeys } from '../commands/use-command-keys';
import { useEditor, useSession, useStep } from '../editor-context';
import { findStep } from '../state/edits';
import { useBlockActs } from '../use-block-acts';
import { useStepName } from '../use-step-name';
import { AddBlock } from './add-block';

export function LayersTree() {
  const t = useTranslations('editor.layers');
  const kindName = useKindName();
  const { store } = useSession();
  const step = useStep();
  const stepName = useStepName();
  const selected = useEditor(({ view }) => view.block);
  const hovered = useEditor((state) => state.hovered);
  const onKeyDown = useBlockKeys();
  const { select, hover } = store.getState();
  const blocks = step?.blocks ?? [];

  return (
    <div className="flex min-h-0 flex-col">
      <div className="flex h-11 shrink-0 items-center justify-between gap-2 border-b border-line ps-3 pe-2">
        <h2 className="text-small font-semibold">{t('title')}</h2>
        <BlockTools />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto p-2">
        <div
          role="tree"
          aria-label={t('tree', { step: step ? stepName(step) : '' })}
          onKeyDown={(event) => {
            const tree = event.currentTarget;
            onKeyDown(event);
            // A deleted row takes the focus with it; the row that is selected instead gets it.
            if (event.key === 'Delete' || event.key === 'Backspace')
              requestAnimationFrame(() => tree.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
          }}
          onPointerLeave={() => hover(null)}
        >
          <Row
            id={null}
            level={1}
            label={t('root')}
            selected={selected === null}
            hovered={false}
            onSelect={select}
            onHover={hover}
          />
          {blocks.map((block, position) => (
            <Row
              key={block.id}
              id={block.id}
              kind={block.kind}
              level={2}
              position={position + 1}
              size={blocks.length}
              label={kindName(block.kind)}
              words={wordsOf(block)}
              selected={block.id === selected}
              hovered={block.id === hovered}
              onSelect={select}
              onHover={hover}
            />
          ))}
        </div>
        {blocks.length === 0 ? <p className="px-2 py-1 text-small text-quiet">{t('empty')}</p> : null}
        <div className="ps-3.5 pt-1">
          <AddBlock />
        </div>
      </div>
    </div>
  );
}

/** Move and delete, for pointers; the tree has keys for the same. */
function BlockTools() {
  const t = useTranslations('editor.layers');
  const { readOnly } = useSession();
  const { move, remove } = useBlockActs();
  const index = useEditor(({ history, view }) =>
    (findStep(history.present, view)?.blocks ?? []).findIndex(({ id }) => id === view.block),
  );
  const last = useEditor(({ history, view }) => (findStep(history.present, view)?.blocks.length ?? 0) - 1);
  if (readOnly) return null;
  return (
    <div className="flex" role="toolbar" aria-label={t('tools')}>
      <IconButton
        size="sm"
        label={t('moveUp')}
        icon={<ArrowUp aria-hidden className="size-3.5" />}
        unavailable={index <= 0}
        onClick={() => move(-1)}
      />
      <IconButton
        size="sm"
        label={t('moveDown')}
        icon={<ArrowDown aria-hidden className="size-3.5" />}
        unavailable={index === -1 || index === last}
        onClick={() => move(1)}
      />
      <IconButton
        size="sm"
        label={t('remove')}
        icon={<Trash2 aria-hidden className="size-3.5" />}
        unavailable={index === -1}
        onClick={() => remove()}
      />
    </div>
  );
}

interface RowProps {
  /** The block; null: the campaign as a whole. */
  id: string | null;
  kind?: BlockKind;
  level: number;
  position?: number;
  size?: number;
  label: string;
  words?: string;
  selected: boolean;
  hovered: boolean;
  onSelect: (id: string | null) => void;
  onHover: (id: string | null) => void;
}

const Row = memo(function Row(props: RowProps) {
  const { id, kind, level, position, size, label, words, selected, hovered, onSelect, onHover } = props;
  const row = useRef<HTMLDivElement>(null);
  // The focus goes along when a key moved the selection; a selection made elsewhere leaves it alone.
  useEffect(() => {
    if (selected && row.current?.parentElement?.contains(document.activeElement)) row.current.focus();
  }, [selected]);
  return (
    <div
      ref={row}
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={size}
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      onClick={() => onSelect(id)}
      onPointerEnter={() => onHover(id)}
      className={classNames(
        'flex h-7 cursor-default items-center gap-2 rounded-small pe-2 select-none focus-visible:-outline-offset-2',
        level === 1 ? 'ps-2' : 'ps-6',
        selected ? 'bg-signal-soft text-ink' : 'text-quiet',
        hovered && !selected && 'bg-hover',
      )}
    >
      {kind ? (
        <BlockIcon kind={kind} />
      ) : (
        <AppWindow aria-hidden className="size-3.5 shrink-0" strokeWidth={1.75} />
      )}
      <span className="shrink-0">{label}</span>
      {words ? (
        <span className={`min-w-0 truncate text-small ${selected ? 'text-quiet' : 'text-faint'}`}>
          {words}
        </span>
      ) : null}
    </div>
  );
});
