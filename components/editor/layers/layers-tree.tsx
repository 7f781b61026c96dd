'use client';
// The blocks of the open step as a tree below the campaign itself: select, walk and move by keyboard or pointer.
import { ArrowDown, ArrowUp, AppWindow, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { BlockIcon, useKindName, wordsOf } from '../block-kind';
import { useEditor, useSession, useStep } from '../editor-context';
import { useBlockActs, useBlockKeys } from '../use-block-keys';

export function LayersTree() {
  const t = useTranslations('editor.layers');
  const kindName = useKindName();
  const { store, readOnly } = useSession();
  const step = useStep();
  const selected = useEditor(({ view }) => view.block);
  const hovered = useEditor((state) => state.hovered);
  const onKeyDown = useBlockKeys();
  const { move, remove } = useBlockActs();
  const blocks = step?.blocks ?? [];
  const index = blocks.findIndex(({ id }) => id === selected);

  return (
    <div className="flex min-h-0 flex-col">
      <div className="flex h-11 shrink-0 items-center justify-between gap-2 border-b border-line ps-3 pe-2">
        <h2 className="text-small font-semibold">{t('title')}</h2>
        {readOnly ? null : (
          <div className="flex" role="toolbar" aria-label={t('tools')}>
            <IconButton
              size="sm"
              label={t('moveUp')}
              icon={<ArrowUp aria-hidden className="size-3.5" />}
              disabled={index <= 0}
              onClick={() => move(-1)}
            />
            <IconButton
              size="sm"
              label={t('moveDown')}
              icon={<ArrowDown aria-hidden className="size-3.5" />}
              disabled={index === -1 || index === blocks.length - 1}
              onClick={() => move(1)}
            />
            <IconButton
              size="sm"
              label={t('remove')}
              icon={<Trash2 aria-hidden className="size-3.5" />}
              disabled={index === -1}
              onClick={remove}
            />
          </div>
        )}
      </div>
      <div
        role="tree"
        aria-label={t('tree', { step: step?.name ?? '' })}
        className="min-h-0 flex-1 overflow-y-auto p-2"
        onKeyDown={(event) => {
          const tree = event.currentTarget;
          onKeyDown(event);
          // A deleted row takes the focus with it; the row that is selected instead gets it.
          if (event.key === 'Delete' || event.key === 'Backspace')
            requestAnimationFrame(() => tree.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
        }}
        onPointerLeave={() => store.getState().hover(null)}
      >
        <Row
          level={1}
          label={t('root')}
          icon={<AppWindow aria-hidden className="size-3.5 shrink-0" strokeWidth={1.75} />}
          selected={selected === null}
          onSelect={() => store.getState().select(null)}
          onHover={() => store.getState().hover(null)}
        />
        {blocks.map((block, position) => (
          <Row
            key={block.id}
            level={2}
            position={position + 1}
            size={blocks.length}
            icon={<BlockIcon kind={block.kind} />}
            label={kindName(block.kind)}
            words={wordsOf(block)}
            selected={block.id === selected}
            hovered={block.id === hovered}
            onSelect={() => store.getState().select(block.id)}
            onHover={() => store.getState().hover(block.id)}
          />
        ))}
        {blocks.length === 0 ? <p className="px-2 py-1 text-small text-quiet">{t('empty')}</p> : null}
      </div>
    </div>
  );
}

interface RowProps {
  level: number;
  position?: number;
  size?: number;
  icon: ReactNode;
  label: string;
  words?: string;
  selected: boolean;
  hovered?: boolean;
  onSelect: () => void;
  onHover: () => void;
}

function Row({ level, position, size, icon, label, words, selected, hovered, onSelect, onHover }: RowProps) {
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
      onClick={onSelect}
      onPointerEnter={onHover}
      className={classNames(
        'flex h-7 cursor-default items-center gap-2 rounded-small pe-2 select-none focus-visible:-outline-offset-2',
        level === 1 ? 'ps-2' : 'ps-6',
        selected ? 'bg-signal-soft text-ink' : 'text-quiet',
        hovered && !selected && 'bg-hover',
      )}
    >
      {icon}
      <span className="shrink-0">{label}</span>
      {words ? (
        <span className={`min-w-0 truncate text-small ${selected ? 'text-quiet' : 'text-faint'}`}>
          {words}
        </span>
      ) : null}
    </div>
  );
}
