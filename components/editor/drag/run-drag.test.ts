// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { MeasuredZone } from '@/components/canvas/drop-zones';
import { runDrag } from './run-drag';

/** Three blocks of 40 px, 10 px apart, in a place 200 px high that can be scrolled by 100. */
function open() {
  let scrolled = 0;
  const zone: MeasuredZone = {
    area: { left: 0, top: 0, width: 300, height: 200 },
    blocks: [0, 50, 100].map((top) => ({ block: `at-${top}`, left: 10, top, width: 200, height: 40 })),
    empty: { left: 10, top: 0, width: 200, height: 0 },
    gap: 6,
    scrollBy: (distance) => {
      scrolled = Math.min(100, Math.max(0, scrolled + distance));
    },
    scrolled: () => scrolled,
  };
  const ghost = document.createElement('div');
  const line = document.createElement('div');
  const onEnd = vi.fn();
  const stop = runDrag({
    pointer: { pointerId: 1, x: 20, y: 10 },
    zones: [zone],
    ghost,
    line,
    fitsColumns: true,
    onEnd,
  });
  const point = (type: string, x: number, y: number, pointerId = 1) =>
    window.dispatchEvent(new PointerEvent(type, { pointerId, clientX: x, clientY: y }));
  return { ghost, line, onEnd, stop, point, scrollTo: (top: number) => (scrolled = top) };
}

test('the ghost follows the pointer, the line shows where the block lands, and it lands there', () => {
  const { ghost, line, onEnd, point } = open();
  point('pointermove', 40, 60);
  expect(ghost.style.transform).toBe('translate(54px, 74px)');
  expect(line.style.transform).toBe('translate(10px, 45px) scaleX(2)');
  expect(line.style.visibility).toBe('visible');
  point('pointerup', 40, 60);
  expect(onEnd).toHaveBeenCalledExactlyOnceWith({ before: 'at-50' });
});

test('behind the last block it lands at the end', () => {
  const { onEnd, point } = open();
  point('pointermove', 40, 190);
  point('pointerup', 40, 190);
  expect(onEnd).toHaveBeenCalledExactlyOnceWith({ before: null });
});

test('what was scrolled meanwhile counts', () => {
  const { line, onEnd, point, scrollTo } = open();
  scrollTo(60);
  point('pointermove', 40, 60);
  expect(line.style.transform).toBe('translate(10px, 35px) scaleX(2)');
  point('pointerup', 40, 60);
  expect(onEnd).toHaveBeenCalledExactlyOnceWith({ before: 'at-100' });
});

test('outside of every place nothing is moved, nor after Escape or when the browser takes the pointer', () => {
  const outside = open();
  outside.point('pointermove', 900, 60);
  expect(outside.line.style.visibility).toBe('hidden');
  outside.point('pointerup', 900, 60);
  expect(outside.onEnd).toHaveBeenCalledExactlyOnceWith(undefined);

  const escaped = open();
  const escape = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true });
  window.dispatchEvent(escape);
  expect(escape.defaultPrevented).toBe(true);
  expect(escaped.onEnd).toHaveBeenCalledExactlyOnceWith(undefined);
  escaped.point('pointerup', 40, 60);
  expect(escaped.onEnd).toHaveBeenCalledOnce();

  const taken = open();
  taken.point('pointercancel', 40, 60, 2);
  expect(taken.onEnd, 'of another finger').not.toHaveBeenCalled();
  taken.point('pointercancel', 40, 60);
  expect(taken.onEnd).toHaveBeenCalledExactlyOnceWith(undefined);
});

test('a drag that was stopped hears nothing any more', () => {
  const { onEnd, stop, point } = open();
  stop();
  point('pointerup', 40, 60);
  expect(onEnd).not.toHaveBeenCalled();
});
