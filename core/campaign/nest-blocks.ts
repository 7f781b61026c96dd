// A step keeps its blocks in one list, and a block says itself in which column it stands. This is the one place that makes a
// tree of the list, and a list of the tree. Total: whatever the list holds, each block is in the tree exactly once.
import type { Block, BlockOf } from './block';
import type { Inside } from './blocks/base';

/** A block that stands on its own, with what is in its columns if it has some. */
export interface BlockNode {
  block: Block;
  /** One list a column, in reading order; absent for kinds without columns. */
  columns?: Block[][];
}

export function isColumns(block: Block): block is BlockOf<'columns'> {
  return block.kind === 'columns';
}

/** The column that a block says it stands in; whether there is such a one only its list knows. */
export function insideOf(block: Block): Inside | undefined {
  return 'inside' in block ? block.inside : undefined;
}

/** The same block in a column, or on its own. Columns are never inside of others. */
export function placeBlock(block: Block, inside: Inside | undefined): Block {
  if (isColumns(block)) return block;
  const placed = { ...block };
  delete placed.inside;
  return inside ? { ...placed, inside } : placed;
}

/**
 * Blocks that stand in no column, in the order of the list, each with those in its columns, in the same order. A block whose
 * columns are missing, or come only after it, stands on its own; of fewer columns than it asks for it takes the last.
 */
export function nestBlocks(blocks: readonly Block[]): BlockNode[] {
  const nodes: BlockNode[] = [];
  const known = new Map<string, Block[][]>();
  for (const block of blocks) {
    const inside = insideOf(block);
    const around = inside && known.get(inside.block);
    const column = around?.[Math.min(inside?.column ?? 0, around.length - 1)];
    if (column) {
      column.push(block);
    } else if (isColumns(block)) {
      const columns = block.shares.map((): Block[] => []);
      known.set(block.id, columns);
      nodes.push({ block, columns });
    } else {
      nodes.push({ block });
    }
  }
  return nodes;
}

/** The list of a tree: what stands in columns directly behind them, column by column, which is the order of reading. */
export function flattenNodes(nodes: readonly BlockNode[]): Block[] {
  return nodes.flatMap(({ block, columns }) => [
    insideOf(block) ? placeBlock(block, undefined) : block,
    ...(columns?.flat() ?? []),
  ]);
}

/** The same blocks in the form that every edit leaves behind. Lists without columns stay as they are. */
export const tidyBlocks = (blocks: readonly Block[]): Block[] => flattenNodes(nestBlocks(blocks));

/** Ids of the blocks and of all that stands in them, which goes wherever they go. */
export function withContents(blocks: readonly Block[], ids: readonly string[]): string[] {
  return nestBlocks(blocks).flatMap(({ block, columns }) =>
    [block, ...(columns?.flat() ?? [])]
      .map(({ id }) => id)
      .filter((id) => ids.includes(id) || (columns && ids.includes(block.id))),
  );
}

/** Where something goes in a step: before the block at `position` of its list, in a column or on its own. */
export interface Spot {
  position: number;
  inside?: Inside | undefined;
}

/** The end of a column; of the step, when there are no such columns. */
export function endOfColumn(blocks: readonly Block[], inside: Inside): Spot {
  const list = nestBlocks(blocks);
  const node = list.find(({ block }) => block.id === inside.block);
  if (!node?.columns) return { position: blocks.length };
  const before = [node.block, ...node.columns.slice(0, inside.column + 1).flat()];
  const last = Math.max(...before.map((block) => blocks.indexOf(block)));
  return { position: last + 1, inside };
}
