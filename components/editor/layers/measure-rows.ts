// The rows of the layers as a place to drop blocks into.
import type { MeasuredZone } from '@/components/canvas/drop-zones';

/** Of the rows of blocks, px: lines are indented like the blocks they part. */
const INDENT = 20;

/** `scroller`: what scrolls the rows. The first row, the campaign as a whole, stays where it is. */
export function measureRows(scroller: HTMLElement): MeasuredZone | undefined {
  const area = scroller.getBoundingClientRect();
  if (area.height === 0) return undefined;
  const root = scroller.querySelector('[role=treeitem]')?.getBoundingClientRect() ?? area;
  const rows = [...scroller.querySelectorAll('[data-row]')];
  const indent = ({ left, width }: DOMRect) => ({ left: left + INDENT, width: width - INDENT });
  return {
    area,
    blocks: rows.map((row) => {
      const rect = row.getBoundingClientRect();
      const block = row.getAttribute('data-row') ?? '';
      return { block, ...indent(rect), top: rect.top, height: rect.height };
    }),
    empty: { ...indent(root), top: root.bottom, height: 0 },
    gap: 0,
    scrollBy: (distance) => scroller.scrollBy(0, distance),
    scrolled: () => scroller.scrollTop,
  };
}
