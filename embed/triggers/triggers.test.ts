// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exit } from './exit';
import { scroll } from './scroll';
import { time } from './time';

let fire: ReturnType<typeof vi.fn<() => void>>;
let page: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  fire = vi.fn<() => void>();
  page = new AbortController();
});
afterEach(() => {
  page.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function scrollTo(top: number, timeStamp = 0): void {
  vi.stubGlobal('scrollY', top);
  const event = new Event('scroll');
  Object.defineProperty(event, 'timeStamp', { value: timeStamp });
  window.dispatchEvent(event);
}

describe('time', () => {
  it('fires after its seconds, or at once', () => {
    time(4)(fire, page.signal);
    vi.advanceTimersByTime(3999);
    expect(fire).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(fire).toHaveBeenCalledOnce();
    time(0)(fire, page.signal);
    vi.advanceTimersByTime(0);
    expect(fire).toHaveBeenCalledTimes(2);
  });

  it('is over with the page view', () => {
    time(4)(fire, page.signal);
    page.abort();
    vi.advanceTimersByTime(10_000);
    expect(fire).not.toHaveBeenCalled();
  });
});

describe('scroll', () => {
  beforeEach(() => {
    vi.stubGlobal('innerHeight', 500);
    vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(2500);
  });

  it('fires once its share of the height was passed', () => {
    scroll(50)(fire, page.signal);
    scrollTo(998);
    expect(fire).not.toHaveBeenCalled();
    scrollTo(1000);
    expect(fire).toHaveBeenCalled();
  });

  it('reaches the end on screens that stop a fraction of a pixel short', () => {
    scroll(100)(fire, page.signal);
    scrollTo(1999.4);
    expect(fire).toHaveBeenCalled();
  });

  it('never fires on a page that cannot scroll', () => {
    vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(500);
    scroll(1)(fire, page.signal);
    scrollTo(0);
    expect(fire).not.toHaveBeenCalled();
  });

  it('is over with the page view', () => {
    scroll(10)(fire, page.signal);
    page.abort();
    scrollTo(2000);
    expect(fire).not.toHaveBeenCalled();
  });
});

describe('exit', () => {
  const pointer = (coarse: boolean) => vi.stubGlobal('matchMedia', () => ({ matches: coarse }));
  const leave = (clientY: number, relatedTarget: EventTarget | null = null) =>
    document.dispatchEvent(new MouseEvent('mouseout', { clientY, relatedTarget }));

  it('fires when the pointer goes out through the top', () => {
    pointer(false);
    exit()(fire, page.signal);
    leave(300);
    leave(-1, document.body);
    expect(fire).not.toHaveBeenCalled();
    leave(-1);
    expect(fire).toHaveBeenCalledOnce();
  });

  it('fires when a finger throws the page up', () => {
    pointer(true);
    exit()(fire, page.signal);
    scrollTo(2000, 0);
    for (let step = 1; step <= 10; step++) scrollTo(2000 - step * 50, step * 16);
    expect(fire).toHaveBeenCalled();
  });

  it('is not a finger reading its way back', () => {
    pointer(true);
    exit()(fire, page.signal);
    scrollTo(2000, 0);
    for (let step = 1; step <= 100; step++) scrollTo(2000 - step * 15, step * 16);
    expect(fire).not.toHaveBeenCalled();
  });

  it('is not a wheel or a key, where there is a mouse', () => {
    pointer(false);
    exit()(fire, page.signal);
    scrollTo(2000, 0);
    scrollTo(0, 100);
    expect(fire).not.toHaveBeenCalled();
  });

  it('is over with the page view', () => {
    pointer(false);
    exit()(fire, page.signal);
    page.abort();
    leave(-1);
    expect(fire).not.toHaveBeenCalled();
  });
});
