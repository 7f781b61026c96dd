'use client';
// One row of the layers: a block, or the campaign as a whole.
import { AppWindow, ChevronDown, EyeOff } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { BlockKind } from '@/core/campaign/block';
import { classNames } from '@/components/ui/class-names';
import { BlockIcon } from '../block-kind';
import type { BlockPress } from '../use-block-press';

interface LayerRowProps {
  /** The block; null: the campaign as a whole. */
  id: string | null;
  kind?: BlockKind;
  level: number;
  position?: number;
  size?: number;
  label: string;
  words?: string;
  /** On which devices it is otherwise, in words; empty: on none. */
  otherwise?: string;
  /** It is not there on the device being looked at. */
  isHidden?: boolean;
  /** In which column it stands, from 0, and the column in words; absent: in none, or the only one. */
  column?: number;
  where?: string | undefined;
  /** Whether what is in it is shown; absent: nothing can be. */
  expanded?: boolean;
  onExpand?: (id: string, isExpanded: boolean) => void;
  /** It leads the selected ones: keys go by it, and it has the focus. */
  leads: boolean;
  selected: boolean;
  hovered: boolean;
  press: BlockPress;
  onHover: (id: string | null) => void;
}

const LEVELS = ['', 'ps-2', 'ps-6', 'ps-10'];

export const LayerRow = memo(function LayerRow(props: LayerRowProps) {
  const { id, kind, level, position, size, label, words, leads, selected, hovered, press, onHover } = props;
  const { otherwise, isHidden, column, where, expanded, onExpand } = props;
  const row = useRef<HTMLDivElement>(null);
  // The focus goes along when a key moved the selection; a selection made elsewhere leaves it alone.
  useEffect(() => {
    if (leads && row.current?.closest('[role=tree]')?.contains(document.activeElement)) row.current.focus();
  }, [leads]);
  return (
    <div
      ref={row}
      role="treeitem"
      data-row={id ?? undefined}
      data-column={column}
      aria-level={level}
      aria-expanded={expanded}
      aria-posinset={position}
      aria-setsize={size}
      aria-selected={selected}
      tabIndex={leads ? 0 : -1}
      onPointerDown={(event) => press.down(id, event)}
      onClick={(event) => press.press(id, event)}
      onPointerEnter={() => onHover(id)}
      className={classNames(
        'flex h-7 cursor-default items-center gap-2 rounded-small pe-2 select-none focus-visible:-outline-offset-2',
        LEVELS[level],
        'relative',
        selected ? 'bg-signal-soft text-ink' : 'text-quiet',
        hovered && !selected && 'bg-hover',
      )}
    >
      {id !== null && onExpand ? (
        // For pointers; the tree has keys for the same.
        <span
          aria-hidden
          className="absolute start-0 top-0 grid size-7 place-items-center text-faint hover:text-ink"
          onPointerDown={(event) => event.stopPropagation()}
          onClick={(event) => {
            event.stopPropagation();
            onExpand(id, !expanded);
          }}
        >
          <ChevronDown
            className={`size-3.5 transition-transform duration-120 ${expanded ? '' : '-rotate-90 rtl:rotate-90'}`}
          />
        </span>
      ) : null}
      {kind ? (
        <BlockIcon kind={kind} />
      ) : (
        <AppWindow aria-hidden className="size-3.5 shrink-0" strokeWidth={1.75} />
      )}
      <span className="shrink-0">
        {label}
        {where ? <span className="sr-only">, {where}</span> : null}
      </span>
      {words ? (
        <span className={`min-w-0 truncate text-small ${selected ? 'text-quiet' : 'text-faint'}`}>
          {words}
        </span>
      ) : null}
      {otherwise ? (
        <span title={otherwise} className="ms-auto flex shrink-0 items-center text-signal">
          {isHidden ? (
            <EyeOff aria-hidden className="size-3.5" strokeWidth={1.75} />
          ) : (
            <span aria-hidden className="size-1.5 rounded-full bg-signal" />
          )}
          <span className="sr-only">{otherwise}</span>
        </span>
      ) : null}
    </div>
  );
});
