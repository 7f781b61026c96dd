// Block kind → its renderer. A kind that is missing here does not compile.
import type { Block, BlockKind } from '@/core/campaign/block';
import type { BehaviourName, ElementTree } from '../design';
import type { Tokens } from '../tokens';
import type { BlockRenderer } from './block-renderer';
import { button } from './button';
import { consent } from './consent';
import { coupon } from './coupon';
import { email } from './email';
import { heading } from './heading';
import { text } from './text';

const renderers: { [K in BlockKind]: BlockRenderer<K> } = {
  heading,
  text,
  email,
  consent,
  button,
  coupon,
};

export function blockTree(block: Block): ElementTree {
  switch (block.kind) {
    case 'heading':
      return heading.tree(block);
    case 'text':
      return text.tree(block);
    case 'email':
      return email.tree(block);
    case 'consent':
      return consent.tree(block);
    case 'button':
      return button.tree(block);
    case 'coupon':
      return coupon.tree(block);
  }
}

export function blockBehaviour(kind: BlockKind): BehaviourName | undefined {
  return renderers[kind].behaviour;
}

export function blockCss(kind: BlockKind, tokens: Tokens): string {
  return renderers[kind].css(tokens);
}
