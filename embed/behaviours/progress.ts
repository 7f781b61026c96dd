// Follows the cart that the shop tells of. Without one, or in another currency, there is nothing to compare: it hides itself.
import type { BeckonApi } from '../api';
import type { Behaviour } from './behaviour';
import { money } from './money';

export const progress: Behaviour = ({ card, signal, still, told }) => {
  if (still) return;
  for (const block of card.querySelectorAll<HTMLElement>('.progress')) {
    const { sum, currency = '' } = block.dataset;
    const [words, track] = block.children as unknown as [HTMLElement, HTMLElement];
    const [before, reached] = words.children as unknown as [HTMLElement, HTMLElement];
    const bar = track.firstElementChild as HTMLElement;
    // From here on one of the two is hidden, and not always the same.
    reached.removeAttribute('class');
    const draw = () => {
      const { total, currency: own = currency } = told?.cart ?? {};
      block.hidden = total === undefined || own !== currency;
      if (total === undefined) return;
      const left = Number(sum) - total;
      before.hidden = left <= 0;
      reached.hidden = left > 0;
      for (const place of before.querySelectorAll('.left')) place.textContent = money(left, currency);
      bar.style.transform = `scaleX(${Math.min(Math.max(total / Number(sum), 0), 1)})`;
    };
    draw();
    const end = (window.beckon as BeckonApi | undefined)?.on?.('set', draw);
    signal.addEventListener('abort', () => end?.());
  }
};
