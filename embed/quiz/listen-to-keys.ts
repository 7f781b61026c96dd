// Answering by keys: a digit takes the option at that place, Enter goes on. Arrows and space are the browser's own.
import type { QuizQuestion } from '@/core/quiz/quiz';
import { quiet } from '../mount/quiet';
import { fieldsOf, isTick } from './read-answers';

export function listenToKeys(
  card: HTMLElement,
  signal: AbortSignal,
  questions: readonly QuizQuestion[],
  goOn: () => void,
): void {
  const hear = (event: KeyboardEvent) => {
    const { target, key } = event;
    const field = target as HTMLInputElement;
    const isChosen = /^(?:radio|checkbox|range)$/.test(field.type);
    if (key === 'Enter' && isChosen) {
      event.preventDefault();
      goOn();
    }
    // In what is typed into, keys are what is typed.
    if (
      event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      (!isChosen && field.matches('input,select,textarea'))
    )
      return;
    const [ticks] = questions
      .map((question) => fieldsOf(card, question).filter(isTick))
      .filter(({ length }) => length > 1);
    const tick = ticks?.[+key - 1];
    tick?.focus();
    tick?.click();
  };
  card.addEventListener('keydown', quiet(hear), { signal });
}
