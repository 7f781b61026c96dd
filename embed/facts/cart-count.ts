// Pieces in the cart, as the shop tells it.
import type { ReaderOf } from './shop-moment';

export const cartCount: ReaderOf<'cartCount'> = ({
  facts: {
    told: { cart },
  },
}) => {
  const count = cart?.items?.reduce?.((sum, item) => sum + Number(item?.quantity ?? 1), 0);
  return Number.isFinite(count) ? count : undefined;
};
