// What one piece of each thing in the cart costs. Unknown in another currency than the site's.
import type { ReaderOf } from './shop-moment';

export const cartPrice: ReaderOf<'cartPrice'> =
  (wanted) =>
  ({
    facts: {
      told: { cart },
    },
  }) =>
    (cart?.currency ?? wanted) === wanted
      ? cart?.items?.map?.((item) => item?.price as number).filter(Number.isFinite)
      : undefined;
