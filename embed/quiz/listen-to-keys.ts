// Answering by keys: a digit takes the option at that place, Enter goes on. Arrows and space are the browser's own.
import { quiet } from '../mount/quiet';

export function listenToKeys(card: HTMLElement, signal: AbortSignal, goOn: () => void): void {
  const hear = (event: KeyboardEvent) => {
    const { target, key, altKey, ctrlKey, metaKey } = event;
    const field = target as HTMLInputElement;
    const isChosen = /^(?:radio|checkbox|range)$/.test(field.type);
    if (key === 'Enter' && isChosen) {
      event.preventDefault();
      goOn();
    }
    // In what is typed into, keys are what is typed.
    if (altKey || ctrlKey || metaKey || (!isChosen && field.matches('input,select,textarea'))) return;
    const ticks = card.querySelector('fieldset')?.querySelectorAll<HTMLInputElement>('label>input');
    const tick = ticks?.[+key - 1];
    tick?.focus();
    tick?.click();
  };
  card.addEventListener('keydown', quiet(hear), { signal });
}
