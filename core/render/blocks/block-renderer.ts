// What every block kind brings: its element and its rules.
import type { BlockKind, BlockOf } from '@/core/campaign/block';
import { splitFillIns } from '@/core/campaign/fill-ins';
import type { BehaviourName, ElementTree, NodeTree } from '../design';
import type { Tokens } from '../tokens';

/** What a block may know of what it stands in. */
export interface Surroundings {
  /** Format of the campaign. */
  kind: string;
  /** Greatest width of the card, CSS px. */
  width: number;
  /** How wide a picture is shown, as in HTML's `sizes`; absent: as wide as the card. */
  sizes?: string;
  /** Ids of the neighbours of the step; absent: it is the last one, or the first. */
  next?: string | undefined;
  previous?: string | undefined;
  /** What the step is to a quiz; absent: nothing. */
  inQuiz?: 'asked' | 'outcome';
  /** Somewhere in the variant an address can be left. */
  asksAddress?: boolean;
  /** Address of the page that a block of custom HTML frames; absent or undefined: it is not known yet. */
  pageOf?: ((block: string) => string | undefined) | undefined;
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

/** A text with what is filled in standing in elements of its own, which hold the fallback until somebody knows better. */
export function filledOrGap(text: string): NodeTree[] {
  return text === '' ? [textOrGap(text)] : fillNodes(text);
}

/** Likewise of a passage, which may be empty. */
export function fillNodes(text: string): NodeTree[] {
  return splitFillIns(text).map((part) =>
    part.kind === 'fill-in'
      ? [
          'span',
          { 'data-fill': part.fillIn.kind, ...(part.fillIn.name && { 'data-key': part.fillIn.name }) },
          part.fillIn.fallback,
        ]
      : part.source,
  );
}
