'use client';
// The wheel over the canvas: with Ctrl it zooms, else it scrolls the campaign, and once that is at its end, the room.
import { useEffect, useRef, type RefObject } from 'react';
import { zoomBy } from './fit-frame';

export function useCanvasWheel(
  layer: RefObject<HTMLElement | null>,
  scroller: HTMLElement | null | undefined,
  scale: number,
  onZoom: (zoom: number) => void,
): void {
  const now = useRef({ scroller, scale, onZoom });
  useEffect(() => {
    now.current = { scroller, scale, onZoom };
  });
  useEffect(() => {
    const element = layer.current;
    const turn = (event: WheelEvent) => {
      const { scroller: inside, scale: before, onZoom: zoom } = now.current;
      if (event.ctrlKey || event.metaKey) {
        // Also what a pinch on a touchpad sends. The browser would zoom the whole editor.
        event.preventDefault();
        zoom(zoomBy(before, event.deltaY));
        return;
      }
      const top = inside?.scrollTop;
      inside?.scrollBy(0, event.deltaY);
      if (inside?.scrollTop !== top) event.preventDefault();
    };
    // React's own listener may not prevent anything.
    element?.addEventListener('wheel', turn, { passive: false });
    return () => element?.removeEventListener('wheel', turn);
  }, [layer]);
}
