'use client';
// The rows of the open step below the campaign's own: its blocks, and what stands in columns below these, a little further in.
import { useTranslations } from 'next-intl';
import type { Block } from '@/core/campaign/block';
import { isHiddenOn } from '@/core/campaign/layout';
import { nestBlocks, type BlockNode } from '@/core/campaign/nest-blocks';
import { useKindName, wordsOf } from '../block-kind';
import { useEditor, useSession } from '../editor-context';
import type { BlockPress } from '../use-block-press';
import { LayerRow } from './layer-row';
import type { OpenColumns } from './use-open-columns';
import { useOtherwise } from './use-otherwise';

interface LayerRowsProps {
  blocks: readonly Block[];
  open: OpenColumns;
  press: BlockPress;
}

export function LayerRows({ blocks, open, press }: LayerRowsProps) {
  const { store } = useSession();
  const t = useTranslations('editor.columns');
  const kindName = useKindName();
  const otherwise = useOtherwise();
  const device = useEditor(({ view }) => view.device);
  const lead = useEditor(({ view }) => view.block);
  const selection = useEditor(({ view }) => view.selection);
  const hovered = useEditor((state) => state.hovered);
  const { hover } = store.getState();
  const nodes = nestBlocks(blocks);

  const row = (block: Block, place: { level: number; position: number; size: number }) => ({
    id: block.id,
    kind: block.kind,
    ...place,
    label: kindName(block.kind),
    words: wordsOf(block),
    otherwise: otherwise(block),
    isHidden: device !== 'desktop' && isHiddenOn(block, device),
    leads: block.id === lead,
    selected: selection.includes(block.id),
    hovered: block.id === hovered,
    press,
    onHover: hover,
  });
  // All in one list, so that a row stays the same element, and keeps the focus, wherever its block is moved.
  const inColumns = ({ block: around, columns = [] }: BlockNode) => {
    const inside = columns.flat();
    return columns.flatMap((column, index) => [
      columns.length > 1 || column.length === 0 ? (
        <p
          key={`${around.id}/${index}`}
          aria-hidden
          data-head={index}
          className="flex h-6 items-center gap-2 ps-10 text-small text-faint select-none"
        >
          {columns.length > 1 ? t('column', { column: index + 1 }) : null}
          {column.length === 0 ? <span>{t('emptyColumn')}</span> : null}
        </p>
      ) : null,
      ...column.map((block) => (
        <LayerRow
          key={block.id}
          {...row(block, { level: 3, position: inside.indexOf(block) + 1, size: inside.length })}
          column={index}
          where={columns.length > 1 ? t('column', { column: index + 1 }) : undefined}
        />
      )),
    ]);
  };

  return nodes.flatMap((node, position) => {
    const { block } = node;
    const own = row(block, { level: 2, position: position + 1, size: nodes.length });
    if (!node.columns) return [<LayerRow key={block.id} {...own} />];
    const isOpen = open.isOpen(block.id);
    return [
      <LayerRow key={block.id} {...own} expanded={isOpen} onExpand={open.set} />,
      ...(isOpen ? inColumns(node) : []),
    ];
  });
}
