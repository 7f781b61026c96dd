// A page view for tests of triggers: what they hear, remember, and whether they fired.
import { vi } from 'vitest';
import { emptyRecord, type VisitorRecord } from '../record';
import type { ToldEvent } from '../recorder';
import type { Watch } from './watch';

export interface PlayedView {
  fire: ReturnType<typeof vi.fn<(end?: 'cancelled') => void>>;
  watch(trigger: Watch): void;
  /** The shop tracks an event. */
  track(type: string, props?: unknown): void;
  /** What is remembered of the visitor. */
  memory: VisitorRecord;
  /** Page views of this visit. */
  viewed(pages: number): void;
  turn(): void;
}

export function playView(): PlayedView {
  const listeners = new Set<(event: ToldEvent) => void>();
  const memory = emptyRecord();
  const page = new AbortController();
  const fire = vi.fn<(end?: 'cancelled') => void>();
  const on = (type: string, listener: (event: ToldEvent) => void) => {
    const hear = (event: ToldEvent) => event.type === type && listener(event);
    listeners.add(hear);
    return () => void listeners.delete(hear);
  };
  return {
    fire,
    memory,
    watch: (trigger) => trigger(fire, page.signal, on, () => memory),
    track: (type, props = {}) => listeners.forEach((hear) => hear({ type, props })),
    viewed: (pages) => {
      const visit = { pages, seen: [] };
      memory.kept.viewed = { number: 1, visit, ever: visit };
    },
    turn: () => page.abort(),
  };
}

/** Whether there is a mouse (`fine`) or a finger (`coarse`). */
export function playPointer(pointer: 'fine' | 'coarse'): void {
  vi.stubGlobal('matchMedia', () => ({ matches: pointer === 'coarse' }));
}

export function scrollTo(top: number, timeStamp = 0): void {
  vi.stubGlobal('scrollY', top);
  const event = new Event('scroll');
  Object.defineProperty(event, 'timeStamp', { value: timeStamp });
  window.dispatchEvent(event);
}

/** The mouse leaves what it was over, at this height of the window. */
export function leaveAt(clientY: number, relatedTarget: EventTarget | null = null): void {
  document.dispatchEvent(new MouseEvent('mouseout', { clientY, relatedTarget, bubbles: true }));
}

export function showTab(shown: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(!shown);
  document.dispatchEvent(new Event('visibilitychange'));
}
