// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cancel } from './cancel';
import { click } from './click';
import { event } from './event';
import { playView, type PlayedView } from './watching.fixtures';

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
