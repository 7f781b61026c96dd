// Copies of blocks for a place in a variant: with ids and names of their own, and without ways to steps that are not there.
import type { Action, Then } from '@/core/campaign/action';
import type { Block } from '@/core/campaign/block';
import type { Variant } from '@/core/campaign/document';
import { insideOf, placeBlock } from '@/core/campaign/nest-blocks';
import { isQuestion } from '@/core/campaign/traverse';
import { freeName, takenNames } from './answer-name';

/** `random` answers a short random text of lower-case letters and digits, as for `newBlock`. */
export function renewBlocks(blocks: readonly Block[], variant: Variant, random: () => string): Block[] {
  const taken = new Set(variant.steps.flatMap((step) => step.blocks.map(({ id }) => id)));
  const names = takenNames(variant);
  const copies = blocks.map((original) => {
    const id = freeId(original.kind, taken, random);
    taken.add(id);
    return { original, id };
  });
  const ids = new Map(copies.map(({ original, id }) => [original.id, id]));
  return copies.map(({ original, id }) => {
    // In the copy of its columns; one whose columns are not copied with it stays where it was, if it can.
    const inside = insideOf(original);
    const block = inside
      ? placeBlock(original, { ...inside, block: ids.get(inside.block) ?? inside.block })
      : original;
    if (isQuestion(block)) {
      const name = freeName(block.name, names);
      names.add(name.toLowerCase());
      return { ...block, id, name };
    }
    return block.kind === 'button'
      ? { ...block, id, action: knownAction(block.action, variant) }
      : { ...block, id };
  });
}

/** An id that nothing in `taken` has, nor is likely to have had. */
export function freeId(kind: Block['kind'], taken: ReadonlySet<string>, random: () => string): string {
  let id = `${kind}-${random()}`;
  while (taken.has(id)) id = `${kind}-${random()}`;
  return id;
}

function knownAction(action: Action, variant: Variant): Action {
  switch (action.kind) {
    case 'submit':
    case 'cart':
    case 'emit':
    case 'trait':
      return { ...action, then: known(action.then, variant) };
    case 'go':
      return { ...action, to: known(action.to, variant) };
    case 'link':
    case 'coupon':
    case 'show':
    case 'restart':
      return action;
  }
}

function known<To extends Then>(to: To, { steps }: Variant): To | { kind: 'close' } {
  return to.kind === 'step' && !steps.some(({ id }) => id === to.step) ? { kind: 'close' } : to;
}
