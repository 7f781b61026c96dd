// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { place } from './place';

const ask = (selector: string) => place(selector)({} as never, {} as never, 'c1');

/** Puts an element on the page, so far below the top of the window and so high, CSS px. */
function put(html: string, top: number, height: number): void {
  document.body.innerHTML = html;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ top, height } as DOMRect);
}

afterEach(() => vi.restoreAllMocks());

const SLOT = '[data-beckon-slot="offer"]';

it.each([
  ['a place below the window', '#reviews', '<p id="reviews">', 2000, 0, undefined],
  ['a place that the visitor sees', '#reviews', '<p id="reviews">', 100, 400, 'targeting.no-place'],
  ['a place above it', '#reviews', '<p id="reviews">', -500, 400, 'targeting.no-place'],
  ['a slot of its own size, seen', SLOT, '<p data-beckon-slot="offer">', 100, 240, undefined],
  ['a slot without a size, seen', SLOT, '<p data-beckon-slot="offer">', 100, 0, 'targeting.no-place'],
  ['a slot without a size, below', SLOT, '<p data-beckon-slot="offer">', 2000, 0, undefined],
  ['a page without it', '#reviews', '<p>', 2000, 0, 'targeting.no-place'],
  ['what is no selector', '..', '<p>', 2000, 0, 'targeting.no-place'],
])('%s', (_name, selector, html, top, height, answer) => {
  put(html, top, height);
  expect(ask(selector)).toBe(answer);
});
