// Page views within one document: shops that change pages through the History API.
import { guard, listen } from './natives';

/** Calls back after each change of address, its fragment left aside. */
export function watchNavigation(changed: () => void): void {
  const address = () => location.href.split('#')[0];
  let last = address();
  const look = guard(() => {
    if (last !== (last = address())) changed();
  });
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name];
    history[name] = (...input) => {
      original.apply(history, input);
      look();
    };
  }
  listen(window, 'popstate', look);
}
