// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cancel } from './cancel';
import { click } from './click';
import { event } from './event';
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

function add(tag: string, className = '', parent: Node = document.body): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  parent.appendChild(element);
  return element;
}

describe('click', () => {
  it('fires on an element that fits and on what is inside it, however late it came', () => {
    view.watch(click('.guide'));
    add('button').click();
    expect(view.fire).not.toHaveBeenCalled();
    const guide = add('button', 'guide');
    guide.click();
    add('span', '', guide).click();
    expect(view.fire).toHaveBeenCalledTimes(2);
  });

  it('reaches into open components, but not into a campaign', () => {
    view.watch(click('.guide'));
    const component = add('div').attachShadow({ mode: 'open' });
    add('a', 'guide', component).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(view.fire).toHaveBeenCalledOnce();
    const campaign = add('beckon-campaign').attachShadow({ mode: 'open' });
    add('a', 'guide', campaign).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(view.fire).toHaveBeenCalledOnce();
  });

  it('hears what the page keeps to itself, and prevents nothing', () => {
    view.watch(click('.guide'));
    const guide = add('button', 'guide');
    guide.addEventListener('click', (clicked) => clicked.stopImmediatePropagation());
    const clicked = new MouseEvent('click', { bubbles: true, cancelable: true });
    guide.dispatchEvent(clicked);
    expect(view.fire).toHaveBeenCalledOnce();
    expect(clicked.defaultPrevented).toBe(false);
  });

  it('takes a selector that is none in silence', () => {
    const errors = vi.fn();
    window.addEventListener('error', errors);
    view.watch(click('..'));
    add('button').click();
    window.removeEventListener('error', errors);
    expect(errors).not.toHaveBeenCalled();
    expect(view.fire).not.toHaveBeenCalled();
  });

  it('is over with the page view', () => {
    view.watch(click('button'));
    view.turn();
    add('button').click();
    expect(view.fire).not.toHaveBeenCalled();
  });
});

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
    const element = add('p', 'reviews');
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
    const element = add('p', 'reviews');
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
    const element = add('p', 'reviews');
    await vi.advanceTimersByTimeAsync(250);
    see(element, 1);
    vi.advanceTimersByTime(1000);
    expect(view.fire).toHaveBeenCalledOnce();
    see(element, 0);
  });

  it('does not count the time in a tab that nobody looks at', () => {
    const element = add('p', 'reviews');
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
    const element = add('p', 'reviews');
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

describe('event', () => {
  it('fires when the shop tracks its name', () => {
    view.watch(event('added'));
    view.track('removed');
    expect(view.fire).not.toHaveBeenCalled();
    view.track('added');
    expect(view.fire).toHaveBeenCalledOnce();
    view.turn();
    view.track('added');
    expect(view.fire).toHaveBeenCalledOnce();
  });

  it.each([
    ['is', 'Blue', { colour: 'blue' }, true],
    ['is', 'blue', { colour: 'blue cup' }, false],
    ['is', '5', { colour: 5 }, true],
    ['contains', 'blue', { colour: 'a BLUE cup' }, true],
    ['contains', 'blue', { colour: ['red', 'blue'] }, true],
    ['contains', 'null', { colour: null }, false],
    ['contains', 'x', {}, false],
    ['atLeast', 10, { colour: 10 }, true],
    ['atLeast', 10, { colour: 9.5 }, false],
    ['atLeast', 10, { colour: '12' }, true],
    ['atLeast', 10, { colour: 'many' }, false],
    ['atMost', 10, { colour: 10 }, true],
    ['atMost', 10, { colour: 11 }, false],
    ['atMost', 10, { colour: '' }, false],
    ['atMost', 10, { colour: null }, false],
    ['atMost', 10, {}, false],
    ['atMost', 10, null, false],
  ] as const)('whose property %s %s, told of %o: %s', (operator, value, props, fires) => {
    view.watch(event('added', 'colour', operator, value));
    view.track('added', props);
    expect(view.fire).toHaveBeenCalledTimes(fires ? 1 : 0);
  });
});

describe('cancel', () => {
  it('ends the watch when the shop tracks its name, until the page turns', () => {
    view.watch(cancel('bought'));
    view.track('added');
    expect(view.fire).not.toHaveBeenCalled();
    view.track('bought');
    expect(view.fire).toHaveBeenCalledExactlyOnceWith('cancelled');
    view.turn();
    view.track('bought');
    expect(view.fire).toHaveBeenCalledOnce();
  });
});
