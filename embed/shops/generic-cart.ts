// The cart and the orders of any shop, from the e-commerce events that it pushes for Google Analytics. What the shop tells of
// its cart by `beckon.set`, or its system does, is the better word.
import type { ToldCart, ToldItem } from '../told';
import type { Attachment } from '../attachments/attachment';
import { readEcommerce } from './ecommerce-event';
import { toMinor } from './minor-units';
import { onDataLayer } from './on-data-layer';
import { placeOrder } from './place-order';

const isSame = (one: ToldItem, other: ToldItem) => `${one.id ?? one.name}` === `${other.id ?? other.name}`;

/** The cart with more of these things, or less. */
function changed(
  { items = [], total = 0 }: ToldCart,
  currency: string | undefined,
  by: readonly ToldItem[],
  sign: 1 | -1,
) {
  let after = [...items];
  let sum: number | undefined = total;
  for (const item of by) {
    const { price, quantity = 1 } = item;
    const pieces = (after.find((one) => isSame(one, item))?.quantity ?? 0) + sign * quantity;
    after = [
      ...after.filter((one) => !isSame(one, item)),
      ...(pieces > 0 ? [{ ...item, quantity: pieces }] : []),
    ];
    sum = price === undefined || sum === undefined ? undefined : Math.max(0, sum + sign * price * quantity);
  }
  return { currency, items: after, total: after.length === 0 ? 0 : sum };
}

export const genericCart: Attachment = (parts) => {
  const { api, read, told } = parts;
  let mine: ToldCart | undefined;
  const tell = (cart: ToldCart) => {
    // Somebody who knows has told.
    if (told.cart !== mine) return;
    api.set({ cart });
    mine = told.cart;
  };
  // On a page that says nothing, the cart is what it was on the page before.
  const { kept, visits } = read();
  if (kept.cart?.number === visits)
    tell({ currency: kept.cart.currency, items: kept.cart.items, total: kept.cart.total });

  onDataLayer((entry) => {
    const { facts, items, name } = readEcommerce(entry);
    const { currency } = facts;
    switch (name) {
      case 'view_cart':
        return tell({ currency, items, total: toMinor(facts.value, currency) });
      case 'add_to_cart':
        for (const item of items) api.track('cart.added', item);
        return tell(changed(mine ?? {}, currency, items, 1));
      case 'remove_from_cart':
        return tell(changed(mine ?? {}, currency, items, -1));
      case 'purchase':
        placeOrder(parts, {
          order: facts.transaction_id,
          total: toMinor(facts.value, currency),
          currency,
          lines: items,
        });
        return tell({ currency, items: [], total: 0 });
    }
  });
};
