'use client';
// Waits, after a press on something that can be dragged, whether it becomes a drag: a mouse that moves, a finger that rests.
import { useCallback, useEffect, type PointerEvent } from 'react';
import { useSession } from '../editor-context';
import type { Dragged } from '../state/editor-store';

/** A mouse that moves less than this while its button is down presses, px. */
const MOUSE_SLACK = 4;
/** A finger that moves more than this before the time is up scrolls, px. */
const FINGER_SLACK = 8;
const LONG_PRESS_MS = 400;

/** `dragged` is asked when the drag begins; it may select first. */
export function useDragSource(): (event: PointerEvent, dragged: () => Dragged) => void {
  const { store, readOnly } = useSession();

  // In force before the finger comes down: a browser that has begun to scroll cannot be stopped any more.
  useEffect(() => {
    const hold = (event: TouchEvent) => {
      if (store.getState().dragging && event.cancelable) event.preventDefault();
    };
    document.addEventListener('touchmove', hold, { passive: false });
    return () => document.removeEventListener('touchmove', hold);
  }, [store]);

  return useCallback(
    (event: PointerEvent, dragged: () => Dragged) => {
      if (readOnly || event.button !== 0 || !event.isPrimary) return;
      const { pointerId, pointerType, clientX, clientY } = event;
      const isFinger = pointerType === 'touch';
      const wait = new AbortController();
      const { signal } = wait;
      const begin = (x: number, y: number) => {
        stop();
        store.getState().startDrag({ ...dragged(), pointerId, x, y });
      };
      const timer = isFinger ? setTimeout(() => begin(clientX, clientY), LONG_PRESS_MS) : undefined;
      const stop = () => {
        clearTimeout(timer);
        wait.abort();
      };
      const move = (moved: globalThis.PointerEvent) => {
        if (moved.pointerId !== pointerId) return stop();
        const distance = Math.hypot(moved.clientX - clientX, moved.clientY - clientY);
        if (isFinger ? distance > FINGER_SLACK : moved.buttons === 0) stop();
        else if (!isFinger && distance >= MOUSE_SLACK) begin(moved.clientX, moved.clientY);
      };
      addEventListener('pointermove', move, { signal });
      for (const type of ['pointerup', 'pointercancel', 'blur']) addEventListener(type, stop, { signal });
      // A long press would otherwise open the browser's menu for what is below the finger.
      if (isFinger) addEventListener('contextmenu', (menu) => menu.preventDefault(), { signal });
    },
    [store, readOnly],
  );
}
