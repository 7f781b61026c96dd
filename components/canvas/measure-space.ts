// How much room there is above and below a block, and how much of it is its own.
import type { Space } from '@/core/campaign/layout';
import type { Box } from './block-boxes';

export interface Distance {
  /** To the neighbour, or to the edge of the card, CSS px. */
  distance: number;
  /** What the block itself brings of it, CSS px; can be less than nothing. */
  margin: number;
}

/** Undefined: it is not on the page. */
export function measureSpace(
  host: HTMLElement,
  boxes: readonly Box[],
  card: Box,
  { block, left, top, width, height }: Box,
): Record<keyof Space, Distance> | undefined {
  const element = host.shadowRoot?.querySelector(`[data-block="${CSS.escape(block)}"]`);
  const style = element?.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style) return undefined;
  const bottom = top + height;
  // Beside it, as in another column, is neither above nor below.
  const inLine = boxes.filter(
    (box) => box.block !== block && box.left < left + width && left < box.left + box.width,
  );
  const above = inLine.map((box) => box.top + box.height).filter((edge) => edge <= top + OVERLAP);
  const below = inLine.map((box) => box.top).filter((edge) => edge >= bottom - OVERLAP);
  return {
    before: { distance: top - Math.max(card.top, ...above), margin: px(style.marginTop) },
    after: { distance: Math.min(card.top + card.height, ...below) - bottom, margin: px(style.marginBottom) },
  };
}

/** By how much neighbours with less than no room between them overlap at most, CSS px. */
const OVERLAP = 17;

const px = (length: string): number => Math.round(Number.parseFloat(length)) || 0;
