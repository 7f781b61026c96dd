// Every attachment there is. The shop never loads this list: its script is assembled from the single files, which are named
// after their attachment.
import type { ShopSystem } from '@/core/decision-data';
import type { Attachment } from './attachment';
import { cart } from './cart';
import { consentMode } from './consent-mode';
import { cookiebot } from './cookiebot';
import { genericCart } from './generic-cart';
import { happened } from './happened';
import { identity } from './identity';
import { klaro } from './klaro';
import { oneTrust } from './one-trust';
import { ordered } from './ordered';
import { profile } from './profile';
import { promotions } from './promotions';
import { shopify } from './shopify';
import { shopifyCart } from './shopify-cart';
import { where } from './where';
import { woocommerceCart } from './woocommerce-cart';

export const attachmentModules: Readonly<Record<string, Attachment | typeof happened>> = {
  cart,
  consentMode,
  cookiebot,
  genericCart,
  happened,
  identity,
  klaro,
  oneTrust,
  ordered,
  profile,
  promotions,
  shopify,
  shopifyCart,
  where,
  woocommerceCart,
};

/**
 * The attachments without which a fact, a rule or a trigger has no answer. `shop` stands for those of the shop's system, which
 * the site's settings name.
 */
export const ATTACHMENTS_OF: Readonly<Record<string, readonly string[]>> = {
  country: ['where'],
  cartTotal: ['shop'],
  cartCount: ['shop'],
  cartHas: ['shop'],
  cartAttribute: ['shop'],
  cartPrice: ['shop'],
  orders: ['shop', 'ordered'],
  sinceOrder: ['shop', 'ordered'],
  bought: ['shop', 'ordered'],
  purchases: ['shop', 'ordered'],
  addToCart: ['shop', 'cart'],
  cartValue: ['shop', 'cart'],
  afterCart: ['shop', 'cart'],
  trait: ['identity', 'profile'],
  traitNumber: ['identity', 'profile'],
  segment: ['identity', 'profile'],
  answer: ['identity', 'profile'],
};

/** What reads the cart and the orders of a shop, by its system; `auto` carries all, and each looks for its own. */
export const ATTACHMENTS_OF_SHOPS: Readonly<Record<ShopSystem, readonly string[]>> = {
  auto: ['ordered', 'cart', 'genericCart', 'shopifyCart', 'woocommerceCart'],
  generic: ['ordered', 'cart', 'genericCart'],
  shopify: ['ordered', 'cart', 'genericCart', 'shopifyCart'],
  woocommerce: ['ordered', 'cart', 'genericCart', 'woocommerceCart'],
};
