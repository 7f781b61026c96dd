// Goes on by itself when an answer is pressed. Arrow keys choose too, on the way to another answer: they never go on.
import type { Listen } from './listen-to-keys';

/** An answer that opens a room for words waits for them. */
const ADVANCES = '[type=radio]:not([data-writes])';

export function advanceByPress(listen: Listen, signal: AbortSignal, goOn: () => void): void {
  let isPressed = false;
  listen('click', (event) => {
    const { target, detail } = event;
    // Keys press without a pointer: 0.
    if (!detail || !(target as Element).closest('label')?.querySelector(ADVANCES)) return;
    // Whoever presses twice means one answer, and not one of the next question.
    if (detail > 1) return event.preventDefault();
    isPressed = true;
    // What was chosen already does not change.
    setTimeout(() => {
      isPressed = false;
      if (!signal.aborted) goOn();
    });
  });
  // Before the answer is drawn as chosen, on a question that is over.
  listen('change', () => isPressed && goOn());
}
