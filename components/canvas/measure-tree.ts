// The blocks of the canvas as places to drop others beside, and their columns as places to drop them into.
import type { BlockRect, ColumnRect, Rect } from './drop-place';

/** At the edges of columns a block lands above or below them, px of the screen. */
const EDGE = 10;

/** @param elements of all blocks in sight; `onScreen`: where one is, px of the screen */
export function measureTree(elements: readonly Element[], onScreen: (element: Element) => Rect): BlockRect[] {
  return elements
    .filter((element) => element.closest('.column') === null)
    .flatMap((element) => measureOne(element, onScreen));
}

function measureOne(element: Element, onScreen: (element: Element) => Rect): BlockRect[] {
  const block = element.getAttribute('data-block');
  const rect = onScreen(element);
  // What takes no room is not there to be dropped beside.
  if (block === null || rect.height === 0) return [];
  const columns = [...element.children].filter((child) => child.classList.contains('column'));
  if (columns.length === 0) return [{ block, ...rect }];
  const edge = Math.min(EDGE, rect.height / 5);
  const within = { ...rect, top: rect.top + edge, height: rect.height - 2 * edge };
  return [{ block, ...rect, columns: { within, of: columns.map((one) => measureColumn(one, onScreen)) } }];
}

function measureColumn(column: Element, onScreen: (element: Element) => Rect): ColumnRect {
  const area = onScreen(column);
  return {
    area,
    blocks: [...column.children].flatMap((child) => measureOne(child, onScreen)),
    empty: { ...area, top: area.top + Math.min(EDGE, area.height / 2), height: 0 },
  };
}
