// The cart of a WooCommerce shop. [WooCommerce, Store API, `/cart`: amounts are texts in the unit that the reply names.]
import type { ToldCart } from '../told';
import type { Attachment } from '../attachments/attachment';
import { followCart } from './follow-cart';
import { digitsOf } from './minor-units';

interface Line {
  id: unknown;
  name?: string;
  quantity?: number;
  prices?: { price?: string };
  variation?: readonly { attribute: string; value: string }[];
}
interface Reply {
  items: readonly Line[];
  totals: { total_price: string; currency_code: string; currency_minor_unit: number };
}

function toCart({ items, totals }: Reply): ToldCart {
  const { currency_code: currency, currency_minor_unit: digits, total_price: total } = totals;
  const minor = (amount: string | undefined) =>
    Math.round(Number(amount) * 10 ** (digitsOf(currency) - digits));
  return {
    total: minor(total),
    currency,
    items: items.map(({ id, name, prices, quantity, variation = [] }) => ({
      id: `${id}`,
      name,
      price: minor(prices?.price),
      quantity,
      attributes: Object.fromEntries(variation.map(({ attribute, value }) => [attribute, value])),
    })),
  };
}

export const woocommerceCart: Attachment = (parts) => {
  // Where this WordPress answers, which may not be at the root of the host.
  const link = document.querySelector<HTMLLinkElement>('link[rel="https://api.w.org/"]');
  const isShop = document.querySelector('[src*="/plugins/woocommerce/"],[href*="/plugins/woocommerce/"]');
  if (!isShop || link?.href.startsWith(location.origin) === false) return;
  followCart(parts, {
    address: `${link?.href ?? '/wp-json/'}wc/store/v1/cart`,
    changes: /wc-ajax=(add_to_cart|remove_from_cart|apply|remove_coupon)|\/wc\/store\/(v1\/)?(cart\/|batch)/,
    toCart,
  });
};
