// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exit } from './exit';
import { exitPointer } from './exit-pointer';
import { exitTab } from './exit-tab';
import { leaveAt, playPointer, playView, scrollTo, showTab, type PlayedView } from './watching.fixtures';

let view: PlayedView;

beforeEach(() => {
  view = playView();
});
afterEach(() => {
  view.turn();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe.each([
  ['exit', exit],
  ['exitPointer', exitPointer],
])('%s', (_name, part) => {
  it('fires when the pointer goes out through the top', () => {
    playPointer('fine');
    view.watch(part());
    leaveAt(300);
    leaveAt(-1, document.body);
    expect(view.fire).not.toHaveBeenCalled();
    leaveAt(-1);
    expect(view.fire).toHaveBeenCalledOnce();
  });

  it('is over with the page view', () => {
    playPointer('fine');
    view.watch(part());
    view.turn();
    leaveAt(-1);
    expect(view.fire).not.toHaveBeenCalled();
  });
});

describe('a fast scroll up', () => {
  const throwUp = () => {
    scrollTo(2000, 0);
    for (let step = 1; step <= 10; step++) scrollTo(2000 - step * 50, step * 16);
  };

  it('is an exit where there is a finger', () => {
    playPointer('coarse');
    view.watch(exit());
    throwUp();
    expect(view.fire).toHaveBeenCalled();
  });

  it('is none where the owner does not want it', () => {
    playPointer('coarse');
    view.watch(exitPointer());
    throwUp();
    expect(view.fire).not.toHaveBeenCalled();
  });

  it('is not a finger reading its way back', () => {
    playPointer('coarse');
    view.watch(exit());
    scrollTo(2000, 0);
    for (let step = 1; step <= 100; step++) scrollTo(2000 - step * 15, step * 16);
    expect(view.fire).not.toHaveBeenCalled();
  });

  it('is not a wheel or a key, where there is a mouse', () => {
    playPointer('fine');
    view.watch(exit());
    scrollTo(2000, 0);
    scrollTo(0, 100);
    expect(view.fire).not.toHaveBeenCalled();
  });
});

describe('exitTab', () => {
  it('fires on the return to the tab, not on leaving it', () => {
    playPointer('coarse');
    view.watch(exitTab());
    showTab(false);
    expect(view.fire).not.toHaveBeenCalled();
    showTab(true);
    expect(view.fire).toHaveBeenCalledOnce();
  });

  it.each(['a mouse', 'a page view that is over'])('does not fire with %s', (what) => {
    playPointer(what === 'a mouse' ? 'fine' : 'coarse');
    view.watch(exitTab());
    if (what !== 'a mouse') view.turn();
    showTab(false);
    showTab(true);
    expect(view.fire).not.toHaveBeenCalled();
  });
});

/** Anything that may happen on a page, none of it a gesture of leaving. */
const happening = fc.oneof(
  fc.record({ kind: fc.constant('mouse' as const), y: fc.integer({ min: 1, max: 900 }) }),
  fc.record({ kind: fc.constant('within' as const), y: fc.integer({ min: -50, max: 900 }) }),
  // Up to 390 px within 400 ms is no throw; slower ones may go further.
  fc.record({ kind: fc.constant('scroll' as const), by: fc.integer({ min: -39, max: 900 }) }),
  fc.record({ kind: fc.constant('hide' as const) }),
);

describe('without a gesture of leaving', () => {
  it.each(['fine', 'coarse'] as const)('nothing fires, in whatever order things happen: %s', (pointer) => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), (happened) => {
        playPointer(pointer);
        const played = playView();
        played.watch(exit());
        played.watch(exitTab());
        let [top, at] = [3000, 0];
        for (const one of happened) {
          at += 40;
          if (one.kind === 'mouse') leaveAt(one.y);
          else if (one.kind === 'within') leaveAt(one.y, document.body);
          else if (one.kind === 'scroll') scrollTo((top = Math.max(0, top + one.by)), at);
          else showTab(false);
        }
        played.turn();
        vi.restoreAllMocks();
        expect(played.fire).not.toHaveBeenCalled();
      }),
    );
  });

  it('and with one it always does, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 30 }), (happened) => {
        playPointer('fine');
        const played = playView();
        played.watch(exit());
        for (const one of happened) if (one.kind === 'mouse') leaveAt(one.y);
        leaveAt(-1);
        played.turn();
        expect(played.fire).toHaveBeenCalledOnce();
      }),
    );
  });
});
