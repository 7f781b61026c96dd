// Page views within one document: shops that change pages through the History API.
import { guard, listen } from './natives';

/** Calls back after each change of address, its fragment left aside. */
export function watchNavigation(changed: () => void): void {
  const address = () => location.href.split('#')[0];
  let last = address();
  const look = guard((quietly: unknown) => {
    if (last !== (last = address()) && quietly !== true) changed();
  });
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name];
    history[name] = (...input) => {
      const { pathname } = location;
      original.apply(history, input);
      // A search written into the address while it is typed is no page view.
      look(name === 'replaceState' && pathname === location.pathname);
    };
  }
  listen(window, 'popstate', look);
}
