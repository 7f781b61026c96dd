// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockScroll } from './lock-scroll';

const view = document.defaultView!;
const { documentElement: root, body } = document;
const overflows = () => [root.style.overflowY, body.style.overflowY];
const scrollbar = (width: number) =>
  Object.defineProperty(root, 'clientWidth', { configurable: true, value: view.innerWidth - width });

beforeEach(() => {
  // happy-dom computes no initial values and has no layout.
  root.style.overflowY = 'visible';
  scrollbar(0);
});
afterEach(() => {
  root.removeAttribute('style');
  body.removeAttribute('style');
  Reflect.deleteProperty(root, 'clientWidth');
});

test('the body is locked where the viewport scrolls by it, so that it does not become a scroller of its own', () => {
  const unlock = lockScroll(document, view);
  expect(overflows()).toEqual(['visible', 'hidden']);
  unlock();
  expect(overflows()).toEqual(['visible', '']);
});

test('the root is locked where the page scrolls by it', () => {
  root.style.overflowY = 'scroll';
  const unlock = lockScroll(document, view);
  expect(overflows()).toEqual(['hidden', '']);
  unlock();
  expect(overflows()).toEqual(['scroll', '']);
});

test('the room of a scrollbar is kept, so that the page does not shift', () => {
  scrollbar(15);
  const unlock = lockScroll(document, view);
  expect(root.style.getPropertyValue('scrollbar-gutter')).toBe('stable');
  unlock();
  expect(root.style.getPropertyValue('scrollbar-gutter')).toBe('');
});

test('without a scrollbar no room is made for one', () => {
  lockScroll(document, view)();
  expect(root.style.getPropertyValue('scrollbar-gutter')).toBe('');
});
