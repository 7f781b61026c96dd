// The cart of a Shopify shop, and the order on its confirmation page. [Shopify, Ajax API, `/cart.js`: amounts are in
// hundredths, also of currencies that have none.]
import type { ToldCart } from '../told';
import type { Attachment } from '../attachments/attachment';
import { followCart } from './follow-cart';
import { digitsOf, toMinor } from './minor-units';
import { placeOrder } from './place-order';

interface Line {
  product_id: unknown;
  title?: string;
  product_title?: string;
  product_type?: string;
  final_price?: number;
  quantity: number;
  options_with_values?: readonly { name: string; value: string }[];
}
interface Reply {
  currency: string;
  total_price: number;
  items: readonly Line[];
}
interface Checkout {
  order_id?: unknown;
  total_price?: unknown;
  currency?: unknown;
  line_items?: readonly { product_id: unknown; quantity?: unknown; price?: unknown }[];
}
interface Shop {
  shop?: unknown;
  routes?: { root?: string };
  checkout?: Checkout;
}

function toCart({ currency, items, total_price }: Reply): ToldCart {
  const minor = (hundredths: number) => Math.round((hundredths / 100) * 10 ** digitsOf(currency));
  return {
    total: minor(total_price),
    currency,
    items: items.map((line) => ({
      id: `${line.product_id}`,
      name: line.product_title ?? line.title,
      category: line.product_type,
      price: minor(line.final_price ?? NaN),
      quantity: line.quantity,
      attributes: Object.fromEntries(
        (line.options_with_values ?? []).map(({ name, value }) => [name, value]),
      ),
    })),
  };
}

export const shopifyCart: Attachment = (parts) => {
  const { Shopify: shop } = window as { Shopify?: Shop };
  if (typeof shop?.shop !== 'string') return;
  followCart(parts, {
    address: `${shop.routes?.root ?? '/'}cart.js`,
    changes: /\/cart\/(add|change|update|clear)\b/,
    toCart,
  });
  const lookForOrder = () => {
    const { order_id: order, total_price: total, currency, line_items: lines = [] } = shop.checkout ?? {};
    placeOrder(parts, {
      order,
      total: toMinor(total, currency),
      currency,
      lines: lines.map(({ price, product_id: id, quantity }) => ({
        id,
        quantity,
        price: toMinor(price, currency),
      })),
    });
  };
  // The page that this came to has been viewed already.
  lookForOrder();
  parts.listen('page.viewed', lookForOrder);
};
