// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReaderOf } from './shop-moment';
import { momentOf } from './facts.fixtures';

let measure: (entries: { boundingClientRect: { height: number } }[]) => void;
let observed: Element[];

class Observer {
  constructor(run: typeof measure) {
    measure = run;
  }
  observe = (element: Element) => void observed.push(element);
  disconnect = () => {};
}

const bait = () => document.querySelector<HTMLElement>('.adsbox');

beforeEach(() => {
  observed = [];
  vi.useFakeTimers();
  vi.resetModules();
  vi.stubGlobal('IntersectionObserver', Observer);
});
afterEach(() => {
  bait()?.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Asks on a page that nothing was asked on before. */
async function fresh(): Promise<() => boolean | undefined> {
  const { adBlocker }: { adBlocker: ReaderOf<'adBlocker'> } = await import('./ad-blocker');
  return () => adBlocker(momentOf());
}

describe('an ad blocker', () => {
  it.each([
    [0, true],
    [1, false],
  ])(
    'is told from the height of a bait, measured when the page is laid out: %i px',
    async (height, blocks) => {
      const ask = await fresh();
      expect(ask()).toBeUndefined();
      expect(bait()?.isConnected).toBe(true);
      // Blockers need their time.
      expect(observed).toEqual([]);
      vi.advanceTimersByTime(500);
      expect(observed).toEqual([bait()]);
      expect(ask()).toBeUndefined();
      measure([{ boundingClientRect: { height } }]);
      expect([ask(), ask()]).toEqual([blocks, blocks]);
      expect(bait()).toBeNull();
    },
  );

  it('is looked for with one bait at a time, out of sight', async () => {
    const ask = await fresh();
    for (let times = 0; times < 5; times++) ask();
    expect(document.querySelectorAll('.adsbox')).toHaveLength(1);
    expect(bait()?.style.position).toBe('absolute');
    expect(bait()?.style.left).toBe('-99px');
  });

  it('is not told from a bait that the page threw out; another one is laid', async () => {
    const ask = await fresh();
    ask();
    vi.advanceTimersByTime(500);
    bait()?.remove();
    measure([{ boundingClientRect: { height: 0 } }]);
    expect(ask()).toBeUndefined();
    expect(bait()?.isConnected).toBe(true);
  });

  it('lays no bait in a browser that cannot measure', async () => {
    vi.stubGlobal('IntersectionObserver', undefined);
    const ask = await fresh();
    // What throws is no answer.
    expect(ask).toThrow();
    expect(bait()).toBeNull();
  });
});
