// What can be done to several blocks of a step at once: take away, move, put in. Edits as in `edits.ts`.
import type { Block } from '@/core/campaign/block';
import { edit, findStep, findVariant, type Edit, type StepAddress } from './edits';

export function removeBlocks(at: StepAddress, ids: readonly string[]): Edit {
  return edit((draft) => {
    const step = findStep(draft, at);
    if (step) step.blocks = step.blocks.filter(({ id }) => !ids.includes(id));
  });
}

/** Moves blocks, together and in their order, before the one at `position`; positions are those before the move. */
export function moveBlocks(at: StepAddress, ids: readonly string[], position: number): Edit {
  return edit((draft) => {
    const step = findStep(draft, at);
    if (!step) return;
    const isMoved = ({ id }: Block) => ids.includes(id);
    const before = step.blocks.slice(0, position).filter((block) => !isMoved(block));
    const behind = step.blocks.slice(position).filter((block) => !isMoved(block));
    step.blocks = [...before, ...step.blocks.filter(isMoved), ...behind];
  });
}

/** Moves each block by one place; those at the end, and those that stand behind them there, stay. */
export function shiftBlocks(at: StepAddress, ids: readonly string[], direction: -1 | 1): Edit {
  return edit((draft) => {
    const blocks = findStep(draft, at)?.blocks;
    if (!blocks) return;
    // From the end that they move to, so that neighbours who move together do not change places with each other.
    const order = blocks.map((_, index) => (direction === -1 ? index : blocks.length - 1 - index));
    for (const index of order) {
      const [block, other] = [blocks[index], blocks[index + direction]];
      if (!block || !other || !ids.includes(block.id) || ids.includes(other.id)) continue;
      blocks[index] = other;
      blocks[index + direction] = block;
    }
  });
}

/** Puts blocks before the one at `position`; those whose id the variant has already are left out. */
export function insertBlocks(at: StepAddress, position: number, blocks: readonly Block[]): Edit {
  return edit((draft) => {
    const taken = new Set(
      findVariant(draft, at.variant)?.steps.flatMap((step) => step.blocks.map(({ id }) => id)),
    );
    findStep(draft, at)?.blocks.splice(position, 0, ...blocks.filter(({ id }) => !taken.has(id)));
  });
}
