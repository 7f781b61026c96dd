// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locks } from './lock.fixtures';
import { lockScroll } from './lock-scroll';

const view = document.defaultView!;
const { documentElement: root } = document;
const scrollbar = (width: number) =>
  Object.defineProperty(root, 'clientWidth', { configurable: true, value: view.innerWidth - width });

beforeEach(() => {
  // happy-dom computes no initial values and has no layout.
  root.style.overflowY = 'visible';
  scrollbar(0);
});
afterEach(() => {
  root.removeAttribute('style');
  document.adoptedStyleSheets = [];
  Reflect.deleteProperty(root, 'clientWidth');
});

test('the body is locked where the viewport scrolls by it, so that it does not become a scroller of its own', () => {
  lockScroll(document, view);
  expect(locks()).toEqual([expect.stringContaining('body:not(#_) { overflow-y: hidden !important; }')]);
});

test('the root is locked where the page scrolls by it', () => {
  root.style.overflowY = 'scroll';
  lockScroll(document, view);
  expect(locks()).toEqual([expect.stringContaining(':root:not(#_) { overflow-y: hidden !important; }')]);
});

test('the room of a scrollbar is kept, so that the page does not shift, and none is made where there was none', () => {
  lockScroll(document, view);
  scrollbar(15);
  lockScroll(document, view);
  expect(locks()).toEqual([
    expect.stringContaining('scrollbar-gutter: auto'),
    expect.stringContaining('scrollbar-gutter: stable'),
  ]);
});

test('unlocking takes away its own sheet and leaves those of the page', () => {
  const first = new view.CSSStyleSheet();
  const last = new view.CSSStyleSheet();
  document.adoptedStyleSheets = [first];
  const unlock = lockScroll(document, view);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, last];
  unlock();
  expect(document.adoptedStyleSheets).toEqual([first, last]);
});
