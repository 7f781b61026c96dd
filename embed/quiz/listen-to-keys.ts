// Answering by keys: a digit takes the option at that place, Enter goes on. Arrows and space are the browser's own.
import { isTick, type Field } from './read-answers';

/** Hears of the step that stands there, before anything in it does, and for as long as it stands. */
export type Listen = <Type extends keyof HTMLElementEventMap>(
  type: Type,
  hear: (event: HTMLElementEventMap[Type]) => void,
) => void;

export function listenToKeys(card: HTMLElement, listen: Listen, goOn: () => void): void {
  listen('keydown', (event) => {
    const { target, key, altKey, ctrlKey, metaKey, isComposing } = event;
    const field = target as Field;
    // A form that is sent is sent by it; others would be sent by nobody, and close. The Enter that ends a word of Japanese goes
    // nowhere.
    if (
      key === 'Enter' &&
      !isComposing &&
      field.matches('input') &&
      !card.querySelector('[data-action=submit]')
    ) {
      event.preventDefault();
      goOn();
    }
    // In what is typed into, keys are what is typed.
    const isTyped = field.matches('input:not([type=range]),select,textarea') && !isTick(field);
    if (altKey || ctrlKey || metaKey || isTyped) return;
    const ticks = card.querySelector('fieldset')?.querySelectorAll<HTMLInputElement>('label>input');
    const tick = ticks?.[+key - 1];
    tick?.focus();
    tick?.click();
  });
}
