// The attachments that a preview runs: those that its campaign asks for and that tell nobody anything. The cart of the shop is
// read by the modules of its system, which the shop's script would load as one file.
import type { ShopSystem } from '@/core/decision-data';
import { ATTACHMENTS_OF } from '../attachments';
import type { Attachment } from '../attachments/attachment';
import { ordered } from '../attachments/ordered';
import { profile } from '../attachments/profile';
import { where } from '../attachments/where';
import { cart } from '../shops/cart';
import { genericCart } from '../shops/generic-cart';
import { viewedProducts } from '../shops/viewed-products';
import { shopifyCart } from '../shops/shopify-cart';
import { woocommerceCart } from '../shops/woocommerce-cart';

const SYSTEMS: Readonly<Record<ShopSystem, readonly Attachment[]>> = {
  auto: [ordered, cart, viewedProducts, genericCart, shopifyCart, woocommerceCart],
  generic: [ordered, cart, viewedProducts, genericCart],
  shopify: [ordered, cart, viewedProducts, genericCart, shopifyCart],
  woocommerce: [ordered, cart, viewedProducts, genericCart, woocommerceCart],
};
/** Not those that introduce the visitor to the server, or tell the page of the shop. */
const QUIET: Readonly<Record<string, Attachment>> = { ordered, profile, where };

/** @param parts kinds of facts and parts of triggers that the campaign uses */
export function attachmentsFor(parts: readonly string[], system: ShopSystem): Attachment[] {
  const names = new Set(parts.flatMap((part) => ATTACHMENTS_OF[part] ?? []));
  const own = [...names].flatMap((name) => QUIET[name] ?? []);
  // A campaign that waits for what the shop tracks may wait for its cart.
  return names.has('shop') || parts.includes('event') || parts.includes('since')
    ? [...new Set([...own, ...SYSTEMS[system]])]
    : own;
}
