// Block kind → its renderer. A kind that is missing here does not compile.
import type { Block, BlockKind } from '@/core/campaign/block';
import type { ElementTree } from '../design';
import type { Tokens } from '../tokens';
import type { BlockRenderer } from './block-renderer';
import { button } from './button';
import { consent } from './consent';
import { email } from './email';
import { heading } from './heading';
import { text } from './text';

const renderers: { [K in BlockKind]: BlockRenderer<K> } = { heading, text, email, consent, button };

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
  }
}

export function blockCss(kind: BlockKind, tokens: Tokens): string {
  return renderers[kind].css(tokens);
}
