// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { either } from './either';
import { idle } from './idle';
import { nthPage } from './nth-page';
import { scroll } from './scroll';
import { time } from './time';
import { playView, scrollTo, showTab, type PlayedView } from './watching.fixtures';

let view: PlayedView;

beforeEach(() => {
  vi.useFakeTimers();
  view = playView();
});
afterEach(() => {
  view.turn();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('time', () => {
  it('fires after its seconds, or at once', () => {
    view.watch(time(4));
    vi.advanceTimersByTime(3999);
    expect(view.fire).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(view.fire).toHaveBeenCalledOnce();
    view.watch(time(0));
    vi.advanceTimersByTime(0);
    expect(view.fire).toHaveBeenCalledTimes(2);
  });

  it('is over with the page view', () => {
    view.watch(time(4));
    view.turn();
    vi.advanceTimersByTime(10_000);
    expect(view.fire).not.toHaveBeenCalled();
  });
});

describe('scroll', () => {
  beforeEach(() => {
    vi.stubGlobal('innerHeight', 500);
    vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(2500);
  });

  it('fires once its share of the height was passed', () => {
    view.watch(scroll(50));
    scrollTo(998);
    expect(view.fire).not.toHaveBeenCalled();
    scrollTo(1000);
    expect(view.fire).toHaveBeenCalled();
  });

  it('reaches the end on screens that stop a fraction of a pixel short', () => {
    view.watch(scroll(100));
    scrollTo(1999.4);
    expect(view.fire).toHaveBeenCalled();
  });

  it('never fires on a page that cannot scroll', () => {
    vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(500);
    view.watch(scroll(1));
    scrollTo(0);
    expect(view.fire).not.toHaveBeenCalled();
  });

  it('is over with the page view', () => {
    view.watch(scroll(10));
    view.turn();
    scrollTo(2000);
    expect(view.fire).not.toHaveBeenCalled();
  });
});

describe('idle', () => {
  it('fires when nothing was done for its seconds', () => {
    view.watch(idle(30));
    vi.advanceTimersByTime(29_999);
    expect(view.fire).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(view.fire).toHaveBeenCalledOnce();
  });

  it.each(['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll', 'touchstart'])(
    'begins anew after %s, within an element too',
    (sign) => {
      const part = document.body.appendChild(document.createElement('div'));
      view.watch(idle(30));
      vi.advanceTimersByTime(20_000);
      part.dispatchEvent(new Event(sign));
      vi.advanceTimersByTime(29_999);
      expect(view.fire).not.toHaveBeenCalled();
      vi.advanceTimersByTime(1);
      expect(view.fire).toHaveBeenCalledOnce();
      part.remove();
    },
  );

  it('does not count the time in a tab that nobody looks at', () => {
    view.watch(idle(30));
    vi.advanceTimersByTime(10_000);
    showTab(false);
    vi.advanceTimersByTime(600_000);
    showTab(true);
    vi.advanceTimersByTime(29_000);
    expect(view.fire).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(view.fire).toHaveBeenCalledOnce();
  });

  it('has one timer, however much is done', () => {
    view.watch(idle(30));
    for (let turn = 0; turn < 100; turn++) window.dispatchEvent(new Event('pointermove'));
    expect(vi.getTimerCount()).toBe(1);
    view.turn();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('nthPage', () => {
  it('fires at once on that page of the visit and after it, and not before', () => {
    view.watch(nthPage(3));
    view.viewed(2);
    view.watch(nthPage(3));
    expect(view.fire).not.toHaveBeenCalled();
    view.viewed(3);
    view.watch(nthPage(3));
    expect(view.fire).toHaveBeenCalledOnce();
    view.viewed(9);
    view.watch(nthPage(3));
    expect(view.fire).toHaveBeenCalledTimes(2);
  });
});

describe('either', () => {
  it('fires with each of its gestures, until the page turns', () => {
    vi.stubGlobal('innerHeight', 500);
    vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(2500);
    view.watch(either([time(1), scroll(50)]));
    vi.advanceTimersByTime(1000);
    expect(view.fire).toHaveBeenCalledOnce();
    scrollTo(1500);
    expect(view.fire).toHaveBeenCalledTimes(2);
    view.turn();
    scrollTo(1600);
    expect(view.fire).toHaveBeenCalledTimes(2);
  });
});
