// The layout that popups are most often given: a picture fills one side up to the edges, all else stands on the other.
import type { BlockOf } from '@/core/campaign/block';
import { insideOf, isColumns, placeBlock, tidyBlocks } from '@/core/campaign/nest-blocks';
import { edit, findStep, type BlockAddress, type Edit } from './edits';

/** Room for words beside a picture, CSS px. */
const WIDE_ENOUGH = 720;

/** Nothing happens to columns that hold any block. @param at empty columns, which take what stands on its own in their step; `picture`: one with an id that is free */
export function putPictureBeside(at: BlockAddress, picture: BlockOf<'image'>): Edit {
  return edit((draft) => {
    const step = findStep(draft, at);
    const around = step?.blocks.find(({ id }) => id === at.block);
    if (!step || !around || !isColumns(around)) return;
    if (step.blocks.some((block) => insideOf(block)?.block === at.block || block.id === picture.id)) return;
    Object.assign(around, { shares: [1, 1], gap: 'large', vertical: 'center' });
    const rest = step.blocks
      .filter((block) => block !== around)
      .map((block) => (insideOf(block) ? block : placeBlock(block, { block: at.block, column: 1 })));
    const side = placeBlock({ ...picture, bleed: true, ratio: '4:5' }, { block: at.block, column: 0 });
    step.blocks = tidyBlocks([around, side, ...rest]);
    if (draft.format.kind === 'popup') draft.format.width = Math.max(draft.format.width, WIDE_ENOUGH);
  });
}
