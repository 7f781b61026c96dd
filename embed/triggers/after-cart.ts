// Fires at once on a page view so many hours after the cart last changed, when something was left in it.
import { isDue } from './is-due';
import type { TriggerModules } from './watch';

export const afterCart: TriggerModules['afterCart'] =
  (from, to, unless) => (fire, _signal, _listen, memory) => {
    const { kept } = memory();
    const { cart } = kept;
    if (isDue(kept, cart?.items.length ? cart.at : undefined, from, to, unless)) fire();
  };
