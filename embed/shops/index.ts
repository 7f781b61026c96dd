// What reads the cart and the orders of a shop, by its system: a file for each, loaded where a campaign asks about them. In the
// scripts themselves they would weigh as much as all facts there are.
import type { ShopSystem } from '@/core/decision-data';
import { withProducts } from '@/core/site-script';

const FOLLOWING = { ordered: 'embed/attachments/ordered', cart: 'embed/shops/cart' };
const GENERIC = { ...FOLLOWING, genericCart: 'embed/shops/generic-cart' };
const PRODUCTS = { viewedProducts: 'embed/shops/viewed-products' };
const SHOPIFY = { shopifyCart: 'embed/shops/shopify-cart' };
const WOOCOMMERCE = { woocommerceCart: 'embed/shops/woocommerce-cart' };

/** Attachments, with the module of each. `auto` carries all, and each looks for its own. */
const OF_SYSTEM: Readonly<Record<ShopSystem, Readonly<Record<string, string>>>> = {
  auto: { ...GENERIC, ...SHOPIFY, ...WOOCOMMERCE },
  generic: GENERIC,
  shopify: { ...GENERIC, ...SHOPIFY },
  woocommerce: { ...GENERIC, ...WOOCOMMERCE },
};

/** By the names of their files in the manifest: for each system one, and one that knows of products besides. */
export const SHOP_ATTACHMENTS: Readonly<Record<string, Readonly<Record<string, string>>>> =
  Object.fromEntries(
    Object.entries(OF_SYSTEM).flatMap(([system, of]) => [
      [system, of],
      [withProducts(system), { ...of, ...PRODUCTS }],
    ]),
  );
