// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { playPointer, playView, type PlayedView } from './watching.fixtures';

let view: PlayedView;

beforeEach(() => {
  view = playView();
});
afterEach(() => {
  view.turn();
  history.replaceState(null, '', '/');
  vi.unstubAllGlobals();
});

describe('exitBack', () => {
  /** Each document has its own. */
  async function freshPart() {
    vi.resetModules();
    return (await import('./exit-back')).exitBack;
  }
  const touch = () => window.dispatchEvent(new Event('pointerup'));
  /** What the browser does when the entry on top is left. */
  const back = (address = location.href) => {
    history.replaceState(null, '', address);
    window.dispatchEvent(new Event('popstate'));
  };

  it('adds one entry at the first touch, and fires when it is left', async () => {
    playPointer('coarse');
    history.replaceState({ of: 'the shop' }, '', '/cup');
    view.watch((await freshPart())());
    const before = history.length;
    touch();
    touch();
    expect(history.length).toBe(before + 1);
    expect(history.state).toEqual({ of: 'the shop' });
    back();
    expect(view.fire).toHaveBeenCalledOnce();
  });

  it('keeps nobody: there is no second entry, on whatever page', async () => {
    playPointer('coarse');
    const part = await freshPart();
    view.watch(part());
    touch();
    back();
    const before = history.length;
    view.turn();
    view = playView();
    view.watch(part());
    touch();
    expect(history.length).toBe(before);
  });

  it('does not take a page of the shop for its own entry', async () => {
    playPointer('coarse');
    view.watch((await freshPart())());
    touch();
    back('/another-page');
    expect(view.fire).not.toHaveBeenCalled();
  });

  it('leaves the history alone before a touch, and where there is a mouse', async () => {
    const part = await freshPart();
    const before = history.length;
    playPointer('coarse');
    view.watch(part());
    playPointer('fine');
    const other = playView();
    other.watch(part());
    other.turn();
    view.turn();
    touch();
    expect(history.length).toBe(before);
  });
});
