// Brings the selected block into sight within the frame; `scrollIntoView` would scroll the editor around it as well.
import { useLayoutEffect } from 'react';
import type { Box } from './block-boxes';

/** @param box of the selected block @param scroller what of the page scrolls */
export function useBlockInSight(
  selected: string | null,
  box: Box | undefined,
  scroller: HTMLElement | null | undefined,
): void {
  const isMeasured = box !== undefined;
  useLayoutEffect(() => {
    if (!box || !scroller) return;
    if (box.top < 0) scroller.scrollBy(0, box.top - 24);
    else if (box.top + box.height > scroller.clientHeight)
      scroller.scrollBy(0, Math.min(box.top, box.top + box.height - scroller.clientHeight + 24));
    // Only a new selection moves the page; scrolling by hand must not spring back.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected, scroller, isMeasured]);
}
