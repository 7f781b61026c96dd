// The rows of the layers as a place to drop blocks into.
import type { BlockRect, ColumnRect, Rect } from '@/components/canvas/drop-place';
import type { MeasuredZone } from '@/components/canvas/drop-zones';

/** Of the rows of blocks, and of those in columns, px: lines are indented like the blocks they part. */
const INDENT = 20;
const INNER_INDENT = 40;

/** `scroller`: what scrolls the rows. The first row, the campaign as a whole, stays where it is. */
export function measureRows(scroller: HTMLElement): MeasuredZone | undefined {
  const area = scroller.getBoundingClientRect();
  if (area.height === 0) return undefined;
  const root = scroller.querySelector('[role=treeitem]')?.getBoundingClientRect() ?? area;
  return {
    area,
    blocks: measureBlocks(scroller),
    empty: { ...indented(root, INDENT), top: root.bottom, height: 0 },
    gap: 0,
    scrollBy: (distance) => scroller.scrollBy(0, distance),
    scrolled: () => scroller.scrollTop,
  };
}

/** Rows follow each other; those of columns, and their heads, follow the row of the block that they belong to. */
function measureBlocks(scroller: HTMLElement): BlockRect[] {
  const blocks: BlockRect[] = [];
  let columns: ColumnRect[] = [];
  for (const row of scroller.querySelectorAll('[data-row], [data-head]')) {
    const rect = row.getBoundingClientRect();
    const block = row.getAttribute('data-row');
    const column = row.getAttribute('data-column') ?? row.getAttribute('data-head');
    const around = blocks.at(-1);
    if (column === null || !around) {
      columns = [];
      blocks.push({ block: block ?? '', ...indented(rect, INDENT) });
      continue;
    }
    const inner = indented(rect, INNER_INDENT);
    const before = columns[Number(column)];
    const own = block === null ? [] : [{ block, ...inner }];
    columns[Number(column)] = {
      area: before ? { ...before.area, height: rect.bottom - before.area.top } : inner,
      blocks: [...(before?.blocks ?? []), ...own],
      empty: before?.empty ?? { ...inner, top: rect.bottom, height: 0 },
    };
    // On the upper half of its row a block lands before the columns, anywhere below within them.
    const first = around.columns?.within.top ?? around.top + around.height / 2;
    blocks[blocks.length - 1] = {
      ...around,
      height: rect.bottom - around.top,
      columns: { within: { ...around, top: first, height: rect.bottom - first }, of: columns },
    };
  }
  return blocks;
}

const indented = ({ left, top, width, height }: DOMRect, indent: number): Rect => ({
  left: left + indent,
  top,
  width: width - indent,
  height,
});
