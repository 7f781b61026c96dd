// A handle that is dragged: from the press to the release one gesture, which Escape takes back.
import { useEffect, useRef, useState, type PointerEvent } from 'react';

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
  /** From the press on, until it is let go, taken back, or the handle is gone. */
  const running = useRef<{ listening: AbortController; onEnd: () => void } | null>(null);

  useEffect(
    () => () => {
      running.current?.listening.abort();
      running.current?.onEnd();
      running.current = null;
    },
    [],
  );

  const end = (handle: K, isKept: boolean) => {
    if (!running.current) return;
    running.current.listening.abort();
    running.current = null;
    setDragged(null);
    if (!isKept) onCancel(handle);
    onEnd();
  };

  const handlers = (handle: K) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || running.current) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      begun.current = { x: event.clientX, y: event.clientY };
      const listening = new AbortController();
      const { signal } = listening;
      running.current = { listening, onEnd };
      setDragged(handle);
      onBegin(handle);
      const swallow = (key: KeyboardEvent) => {
        // Nothing else happens meanwhile: an undo would end the gesture in its middle.
        key.preventDefault();
        key.stopPropagation();
        if (key.key === 'Escape') end(handle, false);
      };
      window.addEventListener('keydown', swallow, { signal, capture: true });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      event.stopPropagation();
      if (dragged !== handle) return;
      onMove(handle, { x: event.clientX - begun.current.x, y: event.clientY - begun.current.y });
    },
    onPointerUp: () => end(handle, true),
    onPointerCancel: () => end(handle, false),
    onLostPointerCapture: () => end(handle, true),
  });

  return { dragged, handlers };
}
