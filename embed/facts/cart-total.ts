// What the cart costs, as the shop tells it. Unknown in another currency than the site's: amounts are never converted.
import type { ReaderOf } from './shop-moment';

export const cartTotal: ReaderOf<'cartTotal'> =
  (wanted) =>
  ({
    facts: {
      told: { cart },
    },
  }) =>
    (cart?.currency ?? wanted) === wanted && typeof cart?.total === 'number' ? cart.total : undefined;
