// Fires when what the cart costs goes from below an amount to at least it, also from one page to the next. Never in another
// currency than the site's.
import type { CartUpdate } from '../shops/cart';
import type { TriggerModules } from './watch';

export const cartValue: TriggerModules['cartValue'] = (least, wanted) => (fire, signal, listen) => {
  signal.addEventListener(
    'abort',
    listen('cart.updated', ({ props }) => {
      const { before, currency = wanted, total } = props as CartUpdate;
      // A comparison with an amount that is not known is false.
      if (currency === wanted && (before as number) < least && (total as number) >= least) fire();
    }),
  );
};
