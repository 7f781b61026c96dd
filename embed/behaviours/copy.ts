// Copies a code when its button is pressed, and says so: on the button, and to those who hear the page.
import type { Behaviour } from './behaviour';

/** For so long the button says that it did, ms. */
const SAID = 2500;

export const copy: Behaviour = ({ card, step, signal, still, report }) => {
  for (const button of card.querySelectorAll<HTMLElement>('[data-copied]:not([data-claimed])')) {
    const code = button.previousElementSibling;
    const words = button.textContent;
    let saying: ReturnType<typeof setTimeout>;
    const press = async () => {
      const block = button.parentElement?.dataset['block'];
      if (still || !code || !block) return;
      report({ type: 'campaign.clicked', step, block });
      try {
        await navigator.clipboard.writeText(code.textContent ?? '');
      } catch {
        // Not allowed here, or not over https: selected, it can be copied by hand.
        getSelection()?.selectAllChildren(code);
        return;
      }
      button.textContent = button.dataset['copied'] ?? '';
      clearTimeout(saying);
      saying = setTimeout(() => (button.textContent = words), SAID);
    };
    button.addEventListener('click', () => void press(), { signal });
  }
};
