// The number above a slider follows its knob, with its unit; the slider says the same to those who hear it.
import { quiet } from '../mount/quiet';
import type { Behaviour } from './behaviour';

export const slide: Behaviour = ({ card, signal }) => {
  for (const block of card.querySelectorAll<HTMLElement>('.slide')) {
    const input = block.querySelector('input') as HTMLInputElement;
    const now = block.querySelector('.now') as HTMLElement;
    const number = now.querySelector('.number') as HTMLElement;
    const words = now.firstElementChild as HTMLElement;
    const parts = [...words.childNodes];
    const { none } = input.dataset;
    // What has to be answered is answered where it stands; so is what somebody moved before this was drawn anew.
    if (none === undefined || input.value !== input.defaultValue) delete input.dataset['untouched'];
    const draw = () => {
      const { min, max, value } = input;
      const isUntouched = 'untouched' in input.dataset;
      number.textContent = numberIn(Number(value));
      words.replaceChildren(...(isUntouched ? [none ?? ''] : parts));
      now.classList.toggle('none', isUntouched);
      input.setAttribute('aria-valuetext', now.textContent);
      const share = (Number(value) - Number(min)) / (Number(max) - Number(min));
      // Nothing is filled up to a knob that nobody pushed.
      input.style.setProperty('--at', `${isUntouched ? -1 : share}`);
    };
    const touch = () => {
      delete input.dataset['untouched'];
      draw();
    };
    draw();
    // Where it stands may be what somebody means: a press takes it.
    for (const type of ['input', 'pointerup']) input.addEventListener(type, quiet(touch), { signal });
  }
};

/** As the page's language writes it. */
function numberIn(value: number): string {
  try {
    return value.toLocaleString(document.documentElement.lang || undefined);
  } catch {
    // A page that says of itself a language that there is not.
    return `${value}`;
  }
}
