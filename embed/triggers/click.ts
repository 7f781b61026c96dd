// Fires on a click on or inside an element that fits the selector, also one that came later or lies in a component. What
// the click does on the page is the page's own affair.
import type { TriggerModules } from './watch';

export const click: TriggerModules['click'] = (selector) => (fire, signal) => {
  const look = (event: Event) => {
    const meets = (fitting: string) =>
      event.composedPath().some((node) => node instanceof Element && node.matches(fitting));
    try {
      if (meets(selector) && !meets('beckon-campaign')) fire();
    } catch {
      // A selector that is none: it fits nothing.
    }
  };
  // On the way down: the page may stop it on the way up.
  addEventListener('click', look, { signal, passive: true, capture: true });
};
