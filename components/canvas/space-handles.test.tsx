// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draw, strike } from '@/components/draw.fixtures';
import { SpaceHandles } from './space-handles';

const told = vi.fn<(...what: unknown[]) => void>();
const box = { block: 'b', left: 0, top: 100, width: 300, height: 40 };

function open(own: { before?: number; after?: number } = {}, scale = 1) {
  return draw(
    <SpaceHandles
      box={box}
      scale={scale}
      distances={{ before: { distance: 16, margin: 0 }, after: { distance: 24, margin: 8 } }}
      own={own}
      range={{ min: -16, max: 160 }}
      nameOf={(side) => side}
      say={(value) => `${value} px`}
      onBegin={() => told('begin')}
      onSpace={(side, margin) => told(side, margin)}
      onReset={(side) => told(side, 'usual')}
      onEnd={() => told('end')}
    />,
  );
}

const handle = (side: string) => document.querySelector<HTMLElement>(`[data-space-handle=${side}]`)!;
const point = (type: string, side: string, clientY: number) =>
  act(() =>
    handle(side).dispatchEvent(new PointerEvent(type, { bubbles: true, button: 0, pointerId: 1, clientY })),
  );

beforeEach(() => {
  HTMLElement.prototype.setPointerCapture = () => {};
});
afterEach(() => told.mockClear());

test('dragging is one gesture, goes by the scale of the canvas, and stays in range', () => {
  open({}, 0.5);
  point('pointerdown', 'after', 200);
  point('pointermove', 'after', 210);
  point('pointermove', 'after', 500);
  point('pointermove', 'after', 0);
  point('pointerup', 'after', 0);
  point('lostpointercapture', 'after', 0);
  expect(told.mock.calls).toEqual([['begin'], ['after', 28], ['after', 160], ['after', -16], ['end']]);
});

test('Escape gives back what was there: the usual room, or the one it said', () => {
  open({ after: 8 });
  for (const side of ['before', 'after']) {
    point('pointerdown', side, 0);
    point('pointermove', side, 5);
    act(() => void window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true })));
    point('pointermove', side, 50);
  }
  expect(told.mock.calls).toEqual([
    ['begin'],
    ['before', 5],
    ['before', 'usual'],
    ['end'],
    ['begin'],
    ['after', 13],
    ['after', 8],
    ['end'],
  ]);
});

test('arrow keys up and right are more, down and left less, with Shift by eight; Delete gives it back', () => {
  open();
  for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'Home', 'End'])
    strike(handle('after'), key);
  act(
    () =>
      void handle('before').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowUp', shiftKey: true, bubbles: true, cancelable: true }),
      ),
  );
  strike(handle('before'), 'Delete');
  expect(told.mock.calls).toEqual([
    ['after', 9],
    ['after', 9],
    ['after', 7],
    ['after', 7],
    ['after', -16],
    ['after', 160],
    ['before', 8],
    ['before', 'usual'],
  ]);
});

/** Whether a key pressed in the window is left to others. */
const isLeft = (init: KeyboardEventInit) => {
  const key = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
  const others = vi.fn();
  window.addEventListener('keydown', others);
  act(() => void document.body.dispatchEvent(key));
  window.removeEventListener('keydown', others);
  return others.mock.calls.length > 0;
};

test('while it is dragged no key does anything else, afterwards every key does', () => {
  open();
  point('pointerdown', 'after', 0);
  expect(isLeft({ key: 'z', ctrlKey: true })).toBe(false);
  point('pointermove', 'after', 2);
  point('pointerup', 'after', 2);
  expect(isLeft({ key: 'z', ctrlKey: true })).toBe(true);
  expect(told.mock.calls).toEqual([['begin'], ['after', 10], ['end']]);
});

test('a handle that goes away while it is dragged ends the gesture and leaves Escape alone', () => {
  const show = open();
  point('pointerdown', 'after', 0);
  show(<p />);
  expect(isLeft({ key: 'Escape' })).toBe(true);
  expect(told.mock.calls).toEqual([['begin'], ['end']]);
});

test('each handle says what it is and how large the distance to the neighbour is', () => {
  open();
  const said = (side: string) =>
    ['aria-label', 'aria-valuenow', 'aria-valuetext', 'aria-valuemin', 'aria-valuemax'].map((name) =>
      handle(side).getAttribute(name),
    );
  expect(said('before')).toEqual(['before', '16', '16 px', '0', '176']);
  expect(said('after')).toEqual(['after', '24', '24 px', '0', '176']);
});
