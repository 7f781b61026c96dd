// Where blocks can be dropped into the campaign in the canvas, on the screen.
import type { MountedCampaign } from '@/embed/mount/contract';
import { blockElements } from './block-boxes';
import type { MeasuredZone } from './drop-zones';
import { measureTree } from './measure-tree';

/**
 * Undefined while nothing of it is drawn.
 * @param layer lies exactly over the page in the frame @param room what is seen of it @param scale screen px of one CSS px in the frame
 */
export function measureDropZone(
  mounted: MountedCampaign | null,
  layer: HTMLElement | null,
  room: HTMLElement | null,
  scale: number,
): MeasuredZone | undefined {
  const root = mounted?.element.shadowRoot;
  const at = layer?.getBoundingClientRect();
  const seen = room?.getBoundingClientRect();
  if (!mounted || !root || !at || !seen || at.width === 0) return undefined;
  const onScreen = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return {
      left: at.left + left * scale,
      top: at.top + top * scale,
      width: width * scale,
      height: height * scale,
    };
  };
  const content = root.querySelector('.card > :not(.close)') ?? mounted.element;
  return {
    area: seen,
    blocks: measureTree(blockElements(mounted.element), onScreen),
    empty: onScreen(content),
    gap: 7,
    scrollBy: (distance) => root.querySelector('dialog')?.scrollBy(0, distance / scale),
    scrolled: () => (root.querySelector('dialog')?.scrollTop ?? 0) * scale,
  };
}
