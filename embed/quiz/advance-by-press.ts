// Goes on by itself when an answer is pressed. Arrow keys choose too, on the way to another answer: they never go on.
import { quiet } from '../mount/quiet';

/** So long the answer is seen before the next question comes, ms. */
const SEEN = 180;
/** From the end of a press to the click that comes of it, at most, ms. */
const PRESS = 700;

export function advanceByPress(card: HTMLElement, signal: AbortSignal, goOn: () => void): void {
  let pressed = -PRESS;
  let timer: ReturnType<typeof setTimeout>;
  const press = ({ target, timeStamp, type }: Event) => {
    const field = target as HTMLInputElement;
    clearTimeout(timer);
    if (type === 'pointerup') pressed = timeStamp;
    // An answer that opens a room for words waits for them.
    else if (field.type === 'radio' && timeStamp - pressed < PRESS && !field.dataset['writes'])
      timer = setTimeout(goOn, SEEN);
  };
  card.addEventListener('pointerup', press, { signal });
  card.addEventListener('click', quiet(press), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
