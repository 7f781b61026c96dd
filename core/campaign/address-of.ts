// The page that an action opens.
import { isSafeUrl } from '@/core/safe-url';
import type { ActionOf } from './action';

/** Undefined when it has none, or none that may be opened. The code of a coupon is encoded: it is never more than a code. */
export function addressOf(action: ActionOf<'link' | 'coupon'>): string | undefined {
  const address = action.kind === 'link' ? action.url : couponAddress(action);
  return address && isSafeUrl(address) ? address : undefined;
}

/** As a code of a coupon action: the one that the shopper was given from a pool. */
export const CLAIMED = '{code}';

/** [Shopify, "Shareable discount links": `/discount/CODE?redirect=/path`] */
function couponAddress({ code, shop, url }: ActionOf<'coupon'>): string {
  const written = encodeURIComponent(code.trim());
  if (shop === 'address') return url.replaceAll('{code}', written);
  return `/discount/${written}${url ? `?redirect=${encodeURIComponent(url)}` : ''}`;
}
