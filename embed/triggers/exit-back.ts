// Fires when the back button is pressed where there is no pointer. Nobody is kept: one entry of the history is ours, for as
// long as the document lives, and the next press leaves. Browsers pass over entries made without a gesture, so it is made
// at the first touch.
import type { TriggerModules } from './watch';

/** Address of the page whose entry is there twice. */
let doubled: string | undefined;

function double(): void {
  if (doubled !== undefined) return;
  doubled = location.href;
  const { scrollRestoration, state } = history;
  // Going back to where one is must not scroll the page.
  history.scrollRestoration = 'manual';
  history.pushState(state, '');
  history.scrollRestoration = scrollRestoration;
  addEventListener('popstate', () => void (history.scrollRestoration = scrollRestoration), { once: true });
}

export const exitBack: TriggerModules['exitBack'] = () => (fire, signal) => {
  if (!matchMedia('(pointer: coarse)').matches) return;
  const pop = () => {
    if (location.href === doubled) fire();
  };
  addEventListener('pointerup', double, { signal, passive: true, once: true });
  addEventListener('popstate', pop, { signal });
};
