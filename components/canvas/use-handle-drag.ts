// A handle that is dragged: from the press to the release one gesture, which Escape takes back.
import { useRef, useState, type PointerEvent } from 'react';

interface HandleDrag<K extends string> {
  onBegin: (handle: K) => void;
  /** @param by how far the pointer is from where it was pressed, px on the screen */
  onMove: (handle: K, by: { x: number; y: number }) => void;
  onCancel: (handle: K) => void;
  onEnd: () => void;
}

/** `dragged`: the handle that is being held. `handlers` belong on each of them. */
export function useHandleDrag<K extends string>({ onBegin, onMove, onCancel, onEnd }: HandleDrag<K>) {
  const [dragged, setDragged] = useState<K | null>(null);
  const begun = useRef({ x: 0, y: 0 });

  const end = (isKept: boolean) => {
    if (dragged === null) return;
    setDragged(null);
    if (!isKept) onCancel(dragged);
    onEnd();
  };

  const handlers = (handle: K) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      begun.current = { x: event.clientX, y: event.clientY };
      setDragged(handle);
      onBegin(handle);
      const escape = (key: KeyboardEvent) => {
        if (key.key !== 'Escape') return;
        key.preventDefault();
        key.stopPropagation();
        forget();
        setDragged(null);
        onCancel(handle);
        onEnd();
      };
      const forget = () => window.removeEventListener('keydown', escape, { capture: true });
      window.addEventListener('keydown', escape, { capture: true });
      event.currentTarget.addEventListener('lostpointercapture', forget, { once: true });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      event.stopPropagation();
      if (dragged !== handle) return;
      onMove(handle, { x: event.clientX - begun.current.x, y: event.clientY - begun.current.y });
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
  });

  return { dragged, handlers };
}
