// Where a dragged block would land among others that lie below each other. Pure; called for every move of the pointer, so
// it looks at a handful of the blocks, however many there are.

/** px of the screen. */
export interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface BlockRect extends Rect {
  block: string;
}

export interface DropPlace {
  /** The block that it would come before; null: behind the last one. */
  before: string | null;
  /** px of the screen. */
  line: { left: number; top: number; width: number };
}

interface Blocks {
  /** From top to bottom. */
  blocks: readonly BlockRect[];
  /** Where the line is while there are none. */
  empty: Rect;
  /** From the first and the last block to a line beyond them, px. */
  gap: number;
}

export function dropPlace({ blocks, empty, gap }: Blocks, y: number): DropPlace {
  let position = 0;
  let end = blocks.length;
  while (position < end) {
    const middle = (position + end) >> 1;
    const block = blocks[middle];
    if (block && block.top + block.height / 2 < y) position = middle + 1;
    else end = middle;
  }
  const above = blocks[position - 1];
  const below = blocks[position];
  const { left, width } = below ?? above ?? empty;
  return {
    before: below?.block ?? null,
    line: { left, width, top: lineTop(above, below, gap) ?? empty.top },
  };
}

function lineTop(above: Rect | undefined, below: Rect | undefined, gap: number): number | undefined {
  if (above && below) return (above.top + above.height + below.top) / 2;
  if (above) return above.top + above.height + gap;
  return below && below.top - gap;
}

export function isInside({ left, top, width, height }: Rect, x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

/** How near to an edge the content begins to move, px, and how fast it then moves at most, px per frame. */
const EDGE = 44;
const FASTEST = 14;

/** By how much to scroll in a frame: negative up, faster the nearer to the edge; 0 away from the edges. */
export function scrollStep({ top, height }: Rect, y: number): number {
  const edge = Math.min(EDGE, height / 4);
  const fromTop = y - top;
  const fromBottom = top + height - y;
  if (fromTop < edge) return -Math.ceil(((edge - Math.max(fromTop, 0)) / edge) * FASTEST);
  if (fromBottom < edge) return Math.ceil(((edge - Math.max(fromBottom, 0)) / edge) * FASTEST);
  return 0;
}
