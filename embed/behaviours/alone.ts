// "None of these" goes with no other answer: ticking it takes the others back, and ticking another takes it back.
import { quiet } from '../mount/quiet';
import type { Behaviour } from './behaviour';

export const alone: Behaviour = ({ card, signal }) => {
  const part = ({ target }: Event) => {
    const tick = target as HTMLInputElement;
    if (tick.type !== 'checkbox' || !tick.checked) return;
    const isAlone = 'alone' in tick.dataset;
    for (const other of tick.closest('fieldset')?.querySelectorAll<HTMLInputElement>(':checked') ?? [])
      if (other !== tick && (isAlone || 'alone' in other.dataset)) other.checked = false;
  };
  // Before anybody reads what is ticked.
  card.addEventListener('input', quiet(part), { capture: true, signal });
};
