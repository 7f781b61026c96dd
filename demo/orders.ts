// Prices and numbers an order on the server: the browser says what and how many, never for how much. Nothing is kept.
import { randomInt } from 'node:crypto';
import { CURRENCY, products } from './catalogue';
import { parseCart, priceLines, totalsOf } from './static/cart.js';

/** What the confirmation shows. Amounts in cents. */
export interface PlacedOrder {
  order: string;
  currency: string;
  total: number;
  delivery: number;
  items: number;
  lines: readonly {
    id: string;
    name: string;
    category: string;
    /** Of one piece. */
    price: number;
    quantity: number;
    sum: number;
  }[];
}

export type OrderAnswer = { ok: true; order: PlacedOrder } | { ok: false; message: string };

/** Letters and digits that cannot be mistaken for each other on paper. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

function orderNumber(): string {
  const part = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `FF-${part()}-${part()}`;
}

/** Answers the body of `POST /orders`, of whatever shape it may be. */
export function placeOrder(body: unknown): OrderAnswer {
  const lines = typeof body === 'object' && body !== null && 'lines' in body ? body.lines : undefined;
  const cart = parseCart(JSON.stringify(lines ?? []));
  if (cart.length === 0) return { ok: false, message: 'Your cart is empty. Put something in it first.' };
  const priced = priceLines(cart, products);
  const short = cart.find(
    ({ id, quantity }) => priced.find(({ product }) => product.id === id)?.quantity !== quantity,
  );
  if (short) {
    const product = products.find(({ id }) => id === short.id);
    if (!product)
      return { ok: false, message: 'Something in your cart is no longer sold. Look at your cart again.' };
    return {
      ok: false,
      message:
        product.stock === 0
          ? `${product.name} is sold out. Remove it from your cart to go on.`
          : `There are only ${product.stock} of ${product.name} left. Change the quantity in your cart to go on.`,
    };
  }
  const { total, delivery, items } = totalsOf(priced);
  return {
    ok: true,
    order: {
      order: orderNumber(),
      currency: CURRENCY,
      total,
      delivery,
      items,
      lines: priced.map(({ product: { id, name, category, price }, quantity, sum }) => ({
        id,
        name,
        category,
        price,
        quantity,
        sum,
      })),
    },
  };
}
