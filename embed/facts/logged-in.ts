// Whether the visitor is logged in to the shop: as the shop says, else by what Shopify and WooCommerce write into every page.
// Of any other shop that says nothing, it cannot be known.
import type { ReaderOf } from './shop-moment';

interface ShopifyPage {
  ShopifyAnalytics?: { meta?: { page?: { customerId?: unknown } } };
  __st?: { cid?: unknown };
}

export const loggedIn: ReaderOf<'loggedIn'> = ({
  facts: {
    told: { customer },
  },
}) => {
  if (customer !== undefined) return customer?.loggedIn ?? !!customer?.id;
  const { ShopifyAnalytics, __st } = window as ShopifyPage;
  const { className } = document.body;
  return (
    !!(ShopifyAnalytics?.meta?.page?.customerId || __st?.cid || /\blogged-in\b/.test(className)) ||
    (ShopifyAnalytics || __st || /\bwoocom/.test(className) ? false : undefined)
  );
};
