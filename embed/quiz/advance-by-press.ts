// Goes on by itself when an answer is pressed. Arrow keys choose too, on the way to another answer: they never go on.
import type { Listen } from './listen-to-keys';

/** An answer that opens a room for words waits for them. */
const ADVANCES = '[type=radio]:not([data-writes])';

export function advanceByPress(listen: Listen, signal: AbortSignal, goOn: () => void): void {
  listen('click', (event) => {
    const { target, detail } = event;
    // Keys press without a pointer: 0.
    if (!detail || !(target as Element).closest('label')?.querySelector(ADVANCES)) return;
    // Once it is chosen. Whoever presses twice means one answer, and not one of the next question.
    if (detail < 2) setTimeout(() => signal.aborted || goOn());
    else event.preventDefault();
  });
}
