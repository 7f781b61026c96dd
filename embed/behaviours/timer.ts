// Closes the campaign after a while, unless somebody is busy with it: time passes only while the page is seen, the pointer and
// the focus are elsewhere, and nothing was filled in. Whoever wants to keep it open keeps it open.
import type { Behaviour } from './behaviour';
import { isFilledIn } from './is-filled-in';

/** ms. */
const STEP = 250;

export const timer: Behaviour = ({ card, close, signal, still }) => {
  const block = card.querySelector<HTMLElement>('.timer');
  const bar = block?.querySelector('span');
  if (still || !block || !bar) return;
  const root = card.getRootNode() as ShadowRoot;
  const whole = Number(block.dataset['seconds']) * 1000;
  // In a few jumps for those who do not want things to move.
  const jumps = matchMedia('(prefers-reduced-motion:reduce)').matches ? 5 : whole / STEP;
  let left = whole;
  const isBusy = () =>
    document.hidden || card.matches(':hover') || card.contains(root.activeElement) || isFilledIn(card);
  const watch = setInterval(() => {
    if (isBusy()) return;
    left -= STEP;
    bar.style.transform = `scaleX(${Math.max(0, Math.ceil((left / whole) * jumps) / jumps)})`;
    if (left <= 0) close('done');
  }, STEP);
  const stop = () => clearInterval(watch);
  signal.addEventListener('abort', stop);
  block.querySelector('button')?.addEventListener(
    'click',
    () => {
      stop();
      // Its button had the focus, which would be lost with it.
      card.closest('dialog')?.focus();
      block.hidden = true;
    },
    { signal },
  );
};
