// Fires on a click on or inside an element that fits the selector, also one that came later or lies in a component. What
// the click does on the page is the page's own affair.
import type { TriggerModules } from './watch';

const fits = (node: EventTarget, selector: string) => node instanceof Element && node.matches(selector);

export const click: TriggerModules['click'] = (selector) => (fire, signal) => {
  const look = (event: Event) => {
    const path = event.composedPath();
    try {
      if (path.some((node) => fits(node, selector)) && !path.some((node) => fits(node, 'beckon-campaign')))
        fire();
    } catch {
      // A selector that is none: it fits nothing.
    }
  };
  // On the way down: the page may stop it on the way up.
  addEventListener('click', look, { signal, passive: true, capture: true });
};
