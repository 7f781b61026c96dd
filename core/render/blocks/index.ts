// Block kind → its renderer. A kind that is missing here does not compile.
import type { Block, BlockKind } from '@/core/campaign/block';
import type { BehaviourName, ElementTree } from '../design';
import type { Tokens } from '../tokens';
import type { BlockRenderer, Surroundings } from './block-renderer';
import { button } from './button';
import { consent } from './consent';
import { coupon } from './coupon';
import { divider } from './divider';
import { email } from './email';
import { heading } from './heading';
import { icon } from './icon';
import { image } from './image';
import { list } from './list';
import { spacer } from './spacer';
import { text } from './text';

const renderers: { [K in BlockKind]: BlockRenderer<K> } = {
  heading,
  list,
  divider,
  spacer,
  icon,
  text,
  email,
  consent,
  button,
  coupon,
  image,
};

export function blockTree(block: Block, around: Surroundings): ElementTree {
  switch (block.kind) {
    case 'heading':
      return heading.tree(block, around);
    case 'text':
      return text.tree(block, around);
    case 'list':
      return list.tree(block, around);
    case 'divider':
      return divider.tree(block, around);
    case 'spacer':
      return spacer.tree(block, around);
    case 'icon':
      return icon.tree(block, around);
    case 'email':
      return email.tree(block, around);
    case 'consent':
      return consent.tree(block, around);
    case 'button':
      return button.tree(block, around);
    case 'coupon':
      return coupon.tree(block, around);
    case 'image':
      return image.tree(block, around);
  }
}

/** The rules of this block alone. */
export function blockOwnCss(block: Block, around: Surroundings): string {
  return block.kind === 'image' ? (image.ownCss?.(block, around) ?? '') : '';
}

export function blockBehaviour(kind: BlockKind): BehaviourName | undefined {
  return renderers[kind].behaviour;
}

export function blockCss(kind: BlockKind, tokens: Tokens): string {
  return renderers[kind].css(tokens);
}
