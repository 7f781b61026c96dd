// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draw } from '@/components/draw.fixtures';
import { HeightHandle } from './height-handle';

const told = vi.fn<(...what: unknown[]) => void>();
beforeEach(() => {
  HTMLElement.prototype.setPointerCapture = () => {};
  draw(
    <HeightHandle
      box={{ block: 'b', left: 0, top: 100, width: 300, height: 200 }}
      scale={0.5}
      height={200}
      own={undefined}
      range={{ min: 40, max: 2000 }}
      say={(height) => `${height} px`}
      onBegin={() => told('begin')}
      onHeight={(height) => told(height)}
      onEnd={() => told('end')}
    />,
  );
});
afterEach(() => told.mockClear());

const point = (type: string, clientY: number) =>
  act(() =>
    document
      .querySelector('[data-height-handle]')
      ?.dispatchEvent(new PointerEvent(type, { bubbles: true, button: 0, pointerId: 1, clientY })),
  );
const calls = () => told.mock.calls.flat();

test('dragging is one gesture, goes by the scale of the canvas, and stays in range', () => {
  point('pointerdown', 100);
  expect(document.body.textContent).toBe('200 px');
  point('pointermove', 150);
  point('pointermove', -900);
  point('pointerup', -900);
  expect(calls()).toEqual(['begin', 300, 40, 'end']);
});

test('Escape takes it back, to nothing of its own if there was nothing', () => {
  point('pointerdown', 100);
  point('pointermove', 150);
  act(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })));
  expect(calls()).toEqual(['begin', 300, undefined, 'end']);
});
