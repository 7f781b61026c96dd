// What every block kind brings: its element and its rules.
import type { BlockKind, BlockOf } from '@/core/campaign/block';
import type { BehaviourName, ElementTree } from '../design';
import type { Tokens } from '../tokens';

/** What a block may know of what it stands in. */
export interface Surroundings {
  /** Format of the campaign. */
  kind: string;
  /** Greatest width of the card, CSS px. */
  width: number;
}

export interface BlockRenderer<K extends BlockKind> {
  /** The block's one element. Its id and `data-block` are added by the caller. */
  tree(block: BlockOf<K>, around: Surroundings): ElementTree;
  /** Rules of this kind, written once however many such blocks there are. */
  css(tokens: Tokens): string;
  /** Rules of this one block, found by its `data-block`; absent: it has none. */
  ownCss?(block: BlockOf<K>, around: Surroundings): string;
  /** What brings it to life on a shop; absent: it stands still. */
  behaviour?: BehaviourName;
}

/** Keeps the box of a text that is still empty, so that it can be seen and selected in the editor. */
export function textOrGap(text: string): string {
  return text || '\u200b';
}
