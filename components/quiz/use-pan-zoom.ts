// Moving about on a large drawing: drag or wheel to move, pinch or buttons to come closer, and everything at once on demand.
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type PointerEvent } from 'react';

export interface Sight {
  x: number;
  y: number;
  /** 1: as large as drawn. */
  zoom: number;
}

const CLOSEST = 1.6;
const FARTHEST = 0.12;
const PADDING = 48;
/** Words are to be read at first sight: a long quiz begins at its beginning instead of as a whole. */
const READABLE = 0.8;

export function usePanZoom(size: { width: number; height: number }) {
  const frame = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState<Sight>({ x: 0, y: 0, zoom: 1 });
  const held = useRef<{ x: number; y: number } | null>(null);
  const { width, height } = size;

  const fit = useCallback(
    (least = FARTHEST) => {
      const box = frame.current;
      if (!box) return;
      const whole = Math.min(
        (box.clientWidth - PADDING * 2) / Math.max(width, 1),
        (box.clientHeight - PADDING * 2) / Math.max(height, 1),
      );
      const zoom = Math.min(1, Math.max(least, whole));
      const top = Math.max((box.clientHeight - height * zoom) / 2, PADDING);
      setSight({ zoom, x: (box.clientWidth - width * zoom) / 2, y: top });
    },
    [width, height],
  );
  // Only where the drawing is another one by its size.
  useLayoutEffect(() => fit(READABLE), [fit]);

  const zoomBy = useCallback((by: number, at?: { x: number; y: number }) => {
    const box = frame.current;
    if (!box) return;
    const centre = at ?? { x: box.clientWidth / 2, y: box.clientHeight / 2 };
    setSight((now) => {
      const zoom = Math.min(CLOSEST, Math.max(FARTHEST, now.zoom * by));
      const grown = zoom / now.zoom;
      return {
        zoom,
        x: centre.x - (centre.x - now.x) * grown,
        y: centre.y - (centre.y - now.y) * grown,
      };
    });
  }, []);

  /** Brings a place of the drawing into the middle, where it is out of sight. */
  const show = useCallback((place: { x: number; y: number; width: number; height: number }) => {
    const box = frame.current;
    if (!box) return;
    setSight((now) => {
      const left = place.x * now.zoom + now.x;
      const top = place.y * now.zoom + now.y;
      const isIn =
        left >= 0 &&
        top >= 0 &&
        left + place.width * now.zoom <= box.clientWidth &&
        top + place.height * now.zoom <= box.clientHeight;
      if (isIn) return now;
      return {
        ...now,
        x: box.clientWidth / 2 - (place.x + place.width / 2) * now.zoom,
        y: box.clientHeight / 2 - (place.y + place.height / 2) * now.zoom,
      };
    });
  }, []);

  useEffect(() => {
    const box = frame.current;
    // React listens passively, so that the page would scroll as well.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const { left, top } =
        event.currentTarget instanceof Element
          ? event.currentTarget.getBoundingClientRect()
          : { left: 0, top: 0 };
      if (event.ctrlKey || event.metaKey)
        zoomBy(Math.exp(-event.deltaY / 200), { x: event.clientX - left, y: event.clientY - top });
      else setSight((now) => ({ ...now, x: now.x - event.deltaX, y: now.y - event.deltaY }));
    };
    box?.addEventListener('wheel', onWheel, { passive: false });
    return () => box?.removeEventListener('wheel', onWheel);
  }, [zoomBy]);

  const drag = {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button'))) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      const from = held.current;
      if (!from) return;
      const [byX, byY] = [event.clientX - from.x, event.clientY - from.y];
      held.current = { x: event.clientX, y: event.clientY };
      setSight((now) => ({ ...now, x: now.x + byX, y: now.y + byY }));
    },
    onPointerUp: () => (held.current = null),
    onPointerCancel: () => (held.current = null),
  };
  return { frame, sight, setSight, fit: () => fit(), zoomBy, show, drag };
}
