// Puts the answers of a question into an order of the visitor's own, so that none is chosen for standing first. It is the same
// whenever they come back; of somebody who has no id, for as long as the page is open.
import { fnv1a32 } from '@/core/assignment/bucket';
import type { Behaviour } from './behaviour';

const page = `${Math.random()}`;

export const shuffle: Behaviour = ({ card, still, change }) => {
  if (still) return;
  let visitor = page;
  change?.((record) => void (visitor = record.visitor ?? page));
  const place = ({ id }: Element) => fnv1a32(String(fnv1a32(visitor + id)));
  const inOrder = <E extends Element>(list: E[]) => list.sort((one, other) => place(one) - place(other));
  for (const question of card.querySelectorAll('[data-shuffle]')) {
    if (question instanceof HTMLSelectElement) {
      question.append(...inOrder([...question.querySelectorAll('option[id]')]));
      continue;
    }
    const ticks = [...question.querySelectorAll('[type=radio],[type=checkbox]')];
    const stays = (tick: Element) => tick.matches('[data-alone],[data-writes]');
    const answers = [...inOrder(ticks.filter((tick) => !stays(tick))), ...ticks.filter(stays)].flatMap(
      (tick) => [tick.closest('label'), question.querySelector(`#${tick.id}_w`)],
    );
    const [first] = answers;
    // Only what is said of a mistake comes after them.
    const after = question.querySelector(':scope>[role=alert]');
    for (const part of answers)
      if (part)
        first?.parentElement?.insertBefore(part, after?.parentElement === first.parentElement ? after : null);
  }
};
