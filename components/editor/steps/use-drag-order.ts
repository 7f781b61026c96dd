'use client';
// Reordering a row of tabs by dragging one of them. Keys and the menu do the same; a finger scrolls the row instead.
import { useEffect, useRef, useState, type PointerEvent } from 'react';

/** A press that moves less than this, px, is a press. */
const SLACK = 5;
/** Within this distance from an end of the row, px, it scrolls along. */
const EDGE = 28;

export interface Drag {
  id: string;
  /** Where it would stand afterwards. */
  position: number;
  /** Where to draw that, px from the start of what the row scrolls in. */
  line: number;
}

interface DragOrder {
  drag: Drag | null;
  onPointerDown: (event: PointerEvent<HTMLElement>, id: string) => void;
}

/** The tabs stand in one row, in their order, each with its id as `data-id`. */
export function useDragOrder(onDrop: (id: string, position: number) => void): DragOrder {
  const [drag, setDrag] = useState<Drag | null>(null);
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);

  const onPointerDown = (down: PointerEvent<HTMLElement>, id: string) => {
    if (down.button !== 0 || down.pointerType === 'touch') return;
    const row = down.currentTarget.parentElement;
    if (!row) return;
    const begin = down.clientX;
    let latest: Drag | null = null;
    const move = (event: globalThis.PointerEvent) => {
      if (!latest && Math.abs(event.clientX - begin) < SLACK) return;
      const box = row.getBoundingClientRect();
      if (event.clientX < box.left + EDGE) row.scrollBy(-8, 0);
      else if (event.clientX > box.right - EDGE) row.scrollBy(8, 0);
      latest = { id, ...dropPlace(row, id, event.clientX) };
      setDrag(latest);
    };
    const end = () => {
      stop.current();
      if (latest) onDrop(id, latest.position);
    };
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      stop.current();
    };
    stop.current();
    stop.current = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', stop.current);
      window.removeEventListener('keydown', giveUp, true);
      stop.current = () => {};
      setDrag(null);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', stop.current);
    window.addEventListener('keydown', giveUp, true);
  };
  return { drag, onPointerDown };
}

/** Before the first tab whose middle is right of the pointer (left of it, where one reads from right to left). */
function dropPlace(row: HTMLElement, id: string, x: number): Pick<Drag, 'position' | 'line'> {
  const tabs = [...row.querySelectorAll<HTMLElement>('[data-id]')];
  const isMirrored = getComputedStyle(row).direction === 'rtl';
  const others = tabs.filter((tab) => tab.dataset['id'] !== id);
  const before = others.filter((tab) => {
    const { left, width } = tab.getBoundingClientRect();
    return isMirrored ? left + width / 2 > x : left + width / 2 < x;
  });
  const last = before.at(-1);
  const first = others[0];
  const edge = (tab: HTMLElement, side: 'start' | 'end') =>
    (side === 'start') === !isMirrored ? tab.offsetLeft - 3 : tab.offsetLeft + tab.offsetWidth + 1;
  return {
    position: before.length,
    line: last ? edge(last, 'end') : first ? edge(first, 'start') : 0,
  };
}
