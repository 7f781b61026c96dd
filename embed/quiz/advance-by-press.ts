// Goes on by itself when an answer is pressed. Arrow keys choose too, on the way to another answer: they never go on.
import type { Listen } from './listen-to-keys';

/** So long the answer is seen before the next question comes, ms. */
const SEEN = 180;
/** An answer that opens a room for words waits for them. */
const ADVANCES = '[type=radio]:not([data-writes])';

export function advanceByPress(listen: Listen, signal: AbortSignal, goOn: () => void): void {
  let timer: ReturnType<typeof setTimeout>;
  listen('click', ({ target, detail }) => {
    // Keys press without a pointer: 0.
    if (!detail) return;
    clearTimeout(timer);
    if ((target as Element).closest('label')?.querySelector(ADVANCES)) timer = setTimeout(goOn, SEEN);
  });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
