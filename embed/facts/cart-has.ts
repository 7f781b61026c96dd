// Ids, names or categories of what is in the cart, as the shop tells it.
import { toText } from './to-text';
import type { ReaderOf } from './shop-moment';

export const cartHas: ReaderOf<'cartHas'> =
  (which) =>
  ({
    facts: {
      told: { cart },
    },
  }) =>
    cart?.items?.map?.((item) => toText(item?.[which as 'id'])).filter(Boolean);
