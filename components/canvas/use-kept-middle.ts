// Where the room around the canvas is scrolled to while its zoom changes.
import { useLayoutEffect, useRef, type RefObject } from 'react';

/** What is in the middle stays there while the page grows or shrinks around it. */
export function useKeptMiddle(room: RefObject<HTMLElement | null>, scale: number): void {
  const before = useRef(scale);
  useLayoutEffect(() => {
    const element = room.current;
    const ratio = scale / before.current;
    before.current = scale;
    if (!element || ratio === 1) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
    element.scrollTo(
      (scrollLeft + clientWidth / 2) * ratio - clientWidth / 2,
      (scrollTop + clientHeight / 2) * ratio - clientHeight / 2,
    );
  }, [room, scale]);
}
