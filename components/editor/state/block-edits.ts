// What can be done to several blocks of a step at once: take away, move, put in. Edits as in `edits.ts`. What stands in columns
// goes wherever they go, and stands directly behind them afterwards.
import type { Block } from '@/core/campaign/block';
import type { Inside } from '@/core/campaign/blocks/base';
import {
  endOfColumn,
  flattenNodes,
  insideOf,
  isColumns,
  nestBlocks,
  placeBlock,
  tidyBlocks,
  withContents,
  type Spot,
} from '@/core/campaign/nest-blocks';
import { edit, findStep, findVariant, type Edit, type StepAddress } from './edits';

export function removeBlocks(at: StepAddress, ids: readonly string[]): Edit {
  return edit((draft) => {
    const step = findStep(draft, at);
    if (!step) return;
    const gone = withContents(step.blocks, ids);
    step.blocks = tidyBlocks(step.blocks.filter(({ id }) => !gone.includes(id)));
  });
}

/**
 * Moves blocks, together and in their order, before the one at `position`, into a column or out of all; positions are those
 * before the move. Columns stand in no others.
 */
export function moveBlocks(at: StepAddress, ids: readonly string[], position: number, inside?: Inside): Edit {
  return edit((draft) => {
    const step = findStep(draft, at);
    if (!step || !ids.some((id) => step.blocks.some((block) => block.id === id))) return;
    step.blocks = tidyBlocks(moved(step.blocks, ids, { position, inside }));
  });
}

function moved(blocks: readonly Block[], ids: readonly string[], { position, inside }: Spot): Block[] {
  const all = withContents(blocks, ids);
  const isMoved = ({ id }: Block) => all.includes(id);
  const isCarried = (block: Block) => isInOneOf(block, all);
  return [
    ...blocks.slice(0, position).filter((block) => !isMoved(block)),
    ...blocks.filter(isMoved).map((block) => (isCarried(block) ? block : placeBlock(block, inside))),
    ...blocks.slice(position).filter((block) => !isMoved(block)),
  ];
}

const isInOneOf = (block: Block, ids: readonly string[]) => ids.includes(insideOf(block)?.block ?? '');

/**
 * Moves each block by one place among those it stands with: on its own, or in its column. Those at the end, and those that
 * stand behind them there, stay.
 */
export function shiftBlocks(at: StepAddress, ids: readonly string[], direction: -1 | 1): Edit {
  return edit((draft) => {
    const step = findStep(draft, at);
    if (!step) return;
    const nodes = shift(nestBlocks(step.blocks), ({ block }) => ids.includes(block.id), direction);
    step.blocks = flattenNodes(
      nodes.map((node) =>
        // What is in columns that move has moved.
        node.columns && !ids.includes(node.block.id)
          ? {
              ...node,
              columns: node.columns.map((one) => shift(one, ({ id }) => ids.includes(id), direction)),
            }
          : node,
      ),
    );
  });
}

function shift<T>(list: readonly T[], isMoved: (item: T) => boolean, direction: -1 | 1): T[] {
  const shifted = [...list];
  // From the end that they move to, so that neighbours who move together do not change places with each other.
  const order = shifted.map((_, index) => (direction === -1 ? index : shifted.length - 1 - index));
  for (const index of order) {
    const [item, other] = [shifted[index], shifted[index + direction]];
    if (item === undefined || other === undefined || !isMoved(item) || isMoved(other)) continue;
    shifted[index] = other;
    shifted[index + direction] = item;
  }
  return shifted;
}

/**
 * Moves blocks sideways: to the end of the next column, or of the one before; out of the first one, to before the columns; from
 * outside into columns that stand directly below or above. Goes by the first of the blocks; the others go where it goes.
 */
export function sendAcross(at: StepAddress, ids: readonly string[], direction: -1 | 1): Edit {
  return (document) => {
    const blocks = findStep(document, at)?.blocks ?? [];
    const spot = spotAcross(blocks, ids, direction);
    return spot ? moveBlocks(at, ids, spot.position, spot.inside)(document) : document;
  };
}

function spotAcross(blocks: readonly Block[], ids: readonly string[], direction: -1 | 1): Spot | undefined {
  const first = blocks.find(({ id }) => ids.includes(id));
  if (!first || isColumns(first)) return undefined;
  const nodes = nestBlocks(blocks);
  const around = nodes.find(({ columns }) => columns?.flat().includes(first));
  if (!around?.columns) return direction === 1 ? besideColumns(blocks, first) : undefined;
  const column = around.columns.findIndex((one) => one.includes(first)) + direction;
  if (column < 0) return { position: blocks.indexOf(around.block) };
  return column < around.columns.length ? endOfColumn(blocks, { block: around.block.id, column }) : undefined;
}

/** The beginning of the columns below a block; else the end of those above it. */
function besideColumns(blocks: readonly Block[], block: Block): Spot | undefined {
  const nodes = nestBlocks(blocks);
  const index = nodes.findIndex((node) => node.block === block);
  const [above, below] = [nodes[index - 1]?.block, nodes[index + 1]?.block];
  if (below && isColumns(below))
    return { position: blocks.indexOf(below) + 1, inside: { block: below.id, column: 0 } };
  if (above && isColumns(above))
    return endOfColumn(blocks, { block: above.id, column: above.shares.length - 1 });
  return undefined;
}

/**
 * Puts blocks before the one at `position`, into a column or on their own; those whose id the variant has already are left
 * out, those in columns of the others stay there.
 */
export function insertBlocks(
  at: StepAddress,
  position: number,
  blocks: readonly Block[],
  inside?: Inside,
): Edit {
  return edit((draft) => {
    const step = findStep(draft, at);
    if (!step) return;
    const taken = new Set(
      findVariant(draft, at.variant)?.steps.flatMap((one) => one.blocks.map(({ id }) => id)),
    );
    const added = blocks.filter(({ id }) => !taken.has(id));
    const ids = added.map(({ id }) => id);
    step.blocks = tidyBlocks([
      ...step.blocks.slice(0, position),
      ...added.map((block) => (isInOneOf(block, ids) ? block : placeBlock(block, inside))),
      ...step.blocks.slice(position),
    ]);
  });
}
