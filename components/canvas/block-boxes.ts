// Where the blocks of a mounted campaign are, for outlines and for finding the block under the pointer.

export interface Box {
  block: string;
  /** CSS px of the frame's own viewport. */
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Boxes of all blocks in sight, in the order of the document. */
export function measureBlocks(host: HTMLElement): Box[] {
  const boxes: Box[] = [];
  for (const element of blockElements(host)) {
    const { left, top, width, height } = element.getBoundingClientRect();
    const block = element.getAttribute('data-block');
    if (block !== null && width > 0 && height > 0) boxes.push({ block, left, top, width, height });
  }
  return boxes;
}

/** The card, whole: what stands around all blocks. */
export function measureCard(host: HTMLElement): Box | null {
  const card = host.shadowRoot?.querySelector('.card');
  if (!card) return null;
  const { left, top, width, height } = card.getBoundingClientRect();
  return { block: '', left, top, width, height };
}

export function blockElements(host: HTMLElement): Element[] {
  return [...(host.shadowRoot?.querySelectorAll('[data-block]') ?? [])];
}

/** The block at a point; the innermost when boxes overlap. */
export function blockAt(boxes: readonly Box[], x: number, y: number): string | null {
  const hits = boxes.filter(
    ({ left, top, width, height }) => x >= left && x <= left + width && y >= top && y <= top + height,
  );
  const smallest = hits.sort((one, other) => one.width * one.height - other.width * other.height)[0];
  return smallest?.block ?? null;
}

export const isSameBoxes = (one: readonly Box[], other: readonly Box[]): boolean =>
  one.length === other.length &&
  one.every((box, index) => {
    const match = other[index];
    return (
      match !== undefined &&
      box.block === match.block &&
      box.left === match.left &&
      box.top === match.top &&
      box.width === match.width &&
      box.height === match.height
    );
  });
