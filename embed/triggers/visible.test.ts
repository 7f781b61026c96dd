// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { visible } from './visible';
import { playView, showTab, type PlayedView } from './watching.fixtures';

let view: PlayedView;

beforeEach(() => {
  vi.useFakeTimers();
  view = playView();
});
afterEach(() => {
  view.turn();
  expect(vi.getTimerCount()).toBe(0);
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function addReviews(): HTMLElement {
  const element = document.createElement('p');
  element.className = 'reviews';
  return document.body.appendChild(element);
}

describe('visible', () => {
  let watched: Set<Element>;
  let see: (target: Element, share: number, height?: number) => void;

  beforeEach(() => {
    vi.stubGlobal('innerHeight', 800);
    watched = new Set();
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(tell: (entries: object[]) => void) {
          see = (target, intersectionRatio, height = 10) => {
            if (!watched.has(target)) return;
            const isIntersecting = intersectionRatio > 0;
            tell([{ target, intersectionRatio, isIntersecting, intersectionRect: { height } }]);
          };
        }
        observe(element: Element) {
          watched.add(element);
        }
        disconnect() {
          watched.clear();
        }
      },
    );
  });

  it('fires after half of it was in view for its seconds on end', () => {
    const element = addReviews();
    view.watch(visible('.reviews', 3));
    see(element, 0.5);
    vi.advanceTimersByTime(2000);
    see(element, 0.8);
    vi.advanceTimersByTime(999);
    see(element, 0.4);
    vi.advanceTimersByTime(5000);
    expect(view.fire).not.toHaveBeenCalled();
    see(element, 0.6);
    vi.advanceTimersByTime(3000);
    expect(view.fire).toHaveBeenCalledOnce();
    see(element, 0);
  });

  it('takes half of the window for half of an element that is higher', () => {
    const element = addReviews();
    view.watch(visible('.reviews', 0));
    see(element, 0.1, 390);
    vi.advanceTimersByTime(1000);
    expect(view.fire).not.toHaveBeenCalled();
    see(element, 0.1, 400);
    vi.advanceTimersByTime(0);
    expect(view.fire).toHaveBeenCalledOnce();
  });

  it('counts elements that come later', async () => {
    view.watch(visible('.reviews', 1));
    const element = addReviews();
    await vi.advanceTimersByTimeAsync(250);
    see(element, 1);
    vi.advanceTimersByTime(1000);
    expect(view.fire).toHaveBeenCalledOnce();
    see(element, 0);
  });

  it('does not count the time in a tab that nobody looks at', () => {
    const element = addReviews();
    view.watch(visible('.reviews', 2));
    see(element, 1);
    showTab(false);
    vi.advanceTimersByTime(60_000);
    expect(view.fire).not.toHaveBeenCalled();
    showTab(true);
    see(element, 1);
    vi.advanceTimersByTime(2000);
    expect(view.fire).toHaveBeenCalledOnce();
  });

  it('is over with the page view', () => {
    const element = addReviews();
    view.watch(visible('.reviews', 2));
    see(element, 1);
    view.turn();
    vi.advanceTimersByTime(5000);
    expect(view.fire).not.toHaveBeenCalled();
    expect(watched.size).toBe(0);
  });

  it('takes a selector that is none in silence', () => {
    view.watch(visible('..', 1));
    expect(watched.size).toBe(0);
  });
});
