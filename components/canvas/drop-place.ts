// Where a dragged block would land among others that lie below each other, or in columns among them. Pure; called for every move of the pointer, so
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
  /** What is in it, if it has columns: within its edges a block lands in the nearest of them. */
  columns?: { within: Rect; of: readonly ColumnRect[] };
}

export interface ColumnRect {
  area: Rect;
  /** From top to bottom. */
  blocks: readonly BlockRect[];
  /** Where the line is while there are none. */
  empty: Rect;
}

export interface DropTarget {
  /** The block that it would come before; null: behind the last one. */
  before: string | null;
  /** Absent: in no column, but on its own. */
  inside?: { block: string; column: number };
}

export interface DropPlace extends DropTarget {
  /** px of the screen. */
  line: { left: number; top: number; width: number };
}

interface Blocks {
  /** From top to bottom; what is in columns is with them. */
  blocks: readonly BlockRect[];
  /** Where the line is while there are none. */
  empty: Rect;
  /** From the first and the last block to a line beyond them, px. */
  gap: number;
}

/** @param x absent: it can stand in no column */
export function dropPlace({ blocks, empty, gap }: Blocks, y: number, x?: number): DropPlace {
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
  if (x !== undefined)
    for (const near of [above, below])
      if (near?.columns && isInside({ ...near.columns.within, left: x, width: 0 }, x, y))
        return placeInColumn(near.block, near.columns.of, gap, x, y);
  const { left, width } = below ?? above ?? empty;
  return {
    before: below?.block ?? null,
    line: { left, width, top: lineTop(above, below, gap) ?? empty.top },
  };
}

function placeInColumn(
  block: string,
  columns: readonly ColumnRect[],
  gap: number,
  x: number,
  y: number,
): DropPlace {
  const distances = columns.map(({ area }) => distance(area, x, y));
  const column = Math.max(distances.indexOf(Math.min(...distances)), 0);
  const { area, blocks, empty } = columns[column] ?? NOWHERE;
  const place = dropPlace({ blocks, empty, gap }, y);
  return {
    ...place,
    line: { ...place.line, width: Math.min(place.line.width, area.width) },
    inside: { block, column },
  };
}

const NOTHING = { left: 0, top: 0, width: 0, height: 0 };
const NOWHERE: ColumnRect = { area: NOTHING, blocks: [], empty: NOTHING };

function distance({ left, top, width, height }: Rect, x: number, y: number): number {
  return Math.hypot(Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - top - height));
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
