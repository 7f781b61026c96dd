// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { live } from './living.fixtures';

const block = { id: 'bar', kind: 'timer', seconds: 20 } as const;

let hovered = false;
let hidden = false;
beforeEach(() => {
  hovered = hidden = false;
  vi.useFakeTimers();
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  vi.spyOn(Element.prototype, 'matches').mockImplementation(() => hovered);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
const bar = (of: HTMLElement) => of.querySelector<HTMLElement>('span')!.style.transform;

it('closes the campaign by itself, as no refusal, and shows how long there is', () => {
  const { block: drawn, closed } = live(block);
  vi.advanceTimersByTime(10_000);
  expect(bar(drawn)).toBe('scaleX(0.5)');
  vi.advanceTimersByTime(9_500);
  expect(closed).toEqual([]);
  vi.advanceTimersByTime(500);
  expect(closed).toEqual(['done']);
});

it('waits while the pointer is on it, a part of it has the focus, or nobody sees the page', () => {
  const { root, closed } = live(block);
  vi.advanceTimersByTime(19_000);
  hovered = true;
  vi.advanceTimersByTime(60_000);
  hovered = false;
  root.querySelector<HTMLElement>('button')!.focus();
  vi.advanceTimersByTime(60_000);
  root.querySelector<HTMLElement>('button')!.blur();
  hidden = true;
  vi.advanceTimersByTime(60_000);
  expect(closed).toEqual([]);
  hidden = false;
  vi.advanceTimersByTime(1_000);
  expect(closed).toEqual(['done']);
});

it('never closes a form with something in it', () => {
  const { root, closed } = live(block);
  root.querySelector<HTMLInputElement>('input[type=email]')!.value = 'a';
  vi.advanceTimersByTime(120_000);
  expect(closed).toEqual([]);
});

it('is stopped for good by whoever wants it open, and does nothing in the canvas', () => {
  const { block: drawn, closed } = live(block);
  drawn.querySelector('button')!.click();
  vi.advanceTimersByTime(120_000);
  expect(closed).toEqual([]);
  expect(drawn.hidden).toBe(true);

  const still = live(block, { still: () => {} });
  vi.advanceTimersByTime(120_000);
  expect(still.closed).toEqual([]);
});

it('moves in a few jumps for those who do not want motion', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  const { block: drawn } = live(block);
  vi.advanceTimersByTime(1_000);
  expect(bar(drawn)).toBe('scaleX(1)');
  vi.advanceTimersByTime(4_000);
  expect(bar(drawn)).toBe('scaleX(0.8)');
});
