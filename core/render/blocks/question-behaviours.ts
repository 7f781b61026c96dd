// What brings questions to life on a shop, and what of them is said on their elements for it.
import type { Block } from '@/core/campaign/block';
import type { FieldOption } from '@/core/campaign/blocks/field';
import { questionOf } from '@/core/campaign/question-of';
import type { Attributes, BehaviourName } from '../design';

/** In the order in which they have to run: what is filled in stands there before anything goes by it. */
export function questionBehaviours(blocks: readonly Block[]): BehaviourName[] {
  const some = (is: (block: Block) => unknown, name: BehaviourName) => (blocks.some(is) ? [name] : []);
  return [
    ...some(prefillOf, 'prefill'),
    ...some(({ kind }) => kind === 'slider', 'slide'),
    ...some(goesAlone, 'alone'),
    ...some((block) => 'shuffle' in block && block.shuffle, 'shuffle'),
  ];
}

/** Where the answer to the block comes from before anybody gives one. */
export function prefillAttributes(block: Block): Attributes {
  const { from, name } = prefillOf(block) ?? {};
  return from && name ? { 'data-prefill': name, 'data-from': from } : {};
}

const prefillOf = (block: Block) => ('prefill' in block && block.prefill?.name ? block.prefill : undefined);

function goesAlone(block: Block): boolean {
  if (!('options' in block) || questionOf(block)?.kind !== 'many') return false;
  const options: readonly FieldOption[] = block.options;
  return options.some(({ alone }) => alone);
}
