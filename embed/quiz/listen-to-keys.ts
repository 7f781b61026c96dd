// Answering by keys: a digit takes the option at that place, Enter goes on. Arrows and space are the browser's own.
import { isTick, type Field } from './read-answers';

/** Hears of the step that stands there, before anything in it does, and for as long as it stands. */
export type Listen = <Type extends keyof HTMLElementEventMap>(
  type: Type,
  hear: (event: HTMLElementEventMap[Type]) => void,
) => void;

export function listenToKeys(card: HTMLElement, listen: Listen, goOn: () => void): void {
  listen('keydown', (event) => {
    const { target, key, altKey, ctrlKey, metaKey } = event;
    const field = target as Field;
    const isChosen = isTick(field) || field.type === 'range';
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
  });
}
