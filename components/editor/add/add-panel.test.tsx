// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { button, draw, enter, field, press, strike } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { formStep } from '../state/document.fixtures';
import { findStep } from '../state/edits';
import { AddPanel } from './add-panel';

function open(readOnly = false) {
  const session = { ...exampleSession(), readOnly };
  draw(
    <ToastProvider>
      <InEditor session={session}>
        <AddPanel />
      </InEditor>
    </ToastProvider>,
  );
  const get = () => session.store.getState();
  return {
    get,
    kinds: () => findStep(get().history.present, formStep)?.blocks.map(({ kind }) => kind) ?? [],
    offered: () =>
      [...document.querySelectorAll('[role=group] button')].map(({ textContent }) => textContent),
    point: (type: string, x: number, init: PointerEventInit = {}, target: EventTarget = window) =>
      act(() => {
        const shared = { bubbles: true, isPrimary: true, pointerId: 1, pointerType: 'mouse', buttons: 1 };
        target.dispatchEvent(new PointerEvent(type, { ...shared, clientX: x, clientY: 0, ...init }));
      }),
  };
}

test('a kind that is pressed comes behind the selected block, as one entry', () => {
  const { get, kinds } = open();
  act(() => get().select('heading-1'));
  press(button('Text'));
  expect(kinds().slice(0, 3)).toEqual(['heading', 'text', 'text']);
  expect(get().history.past).toHaveLength(1);
});

test('kinds are found by a part of their name, and Enter adds the first one', () => {
  const { kinds, offered } = open();
  const search = field('Find a block');
  enter(search, 'head');
  expect(offered()).toEqual(['Heading']);
  strike(search, 'Enter');
  expect(kinds().at(-1)).toBe('heading');
  enter(search, 'no such thing');
  expect(document.querySelector('[role=status]')?.textContent).toBe('No block is called “no such thing”.');
  strike(search, 'Escape');
  expect(offered().length).toBeGreaterThan(5);
});

test('a mouse that moves with its button down drags; one that only trembles presses', () => {
  const { get, point } = open();
  point('pointerdown', 100, {}, button('Text'));
  point('pointermove', 102);
  expect(get().dragging).toBeNull();
  point('pointermove', 110);
  expect(get().dragging).toMatchObject({ kind: 'text', isNew: true, x: 110 });
});

test('a finger drags once it has rested, and scrolls when it moves before', () => {
  vi.useFakeTimers();
  const { get, point } = open();
  const finger = { pointerType: 'touch' };
  point('pointerdown', 100, finger, button('Text'));
  point('pointermove', 120, finger);
  act(() => void vi.advanceTimersByTime(1000));
  expect(get().dragging).toBeNull();
  point('pointerdown', 100, finger, button('Text'));
  point('pointermove', 103, finger);
  act(() => void vi.advanceTimersByTime(1000));
  expect(get().dragging).toMatchObject({ kind: 'text', x: 100 });
  vi.useRealTimers();
});

test('those who may only look are offered nothing', () => {
  const { offered } = open(true);
  expect(offered()).toEqual([]);
});
