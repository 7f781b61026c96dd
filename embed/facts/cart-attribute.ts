// An attribute of the things in the cart, such as their size, as the shop tells it.
import { toText } from './to-text';
import type { ReaderOf } from './shop-moment';

export const cartAttribute: ReaderOf<'cartAttribute'> =
  (name) =>
  ({
    facts: {
      told: { cart },
    },
  }) =>
    cart?.items?.map?.((item) => toText(item?.attributes?.[name])).filter(Boolean);
