// Where the pages of products are, for feeds that do not say it.
import { readDomains } from '../sites/find-site';
import { shopAddress, type DemoShop } from '../sites/shop-address';

export interface ShopOfFeed {
  key: string;
  /** JSON, as it is stored. */
  domains: string;
  lastSeenHost: string | null;
}

/**
 * The feed's own origin if it lies on the shop; a feed elsewhere is of the shop that is known. Null: nobody knows.
 * @param feed its address; null: a file
 */
export function shopOrigin(site: ShopOfFeed, demoShop: DemoShop | null, feed: string | null): string | null {
  const domains = readDomains(site.domains);
  const url = feed === null ? null : new URL(feed);
  if (url && domains.includes(url.hostname)) return url.origin;
  const address = shopAddress({ ...site, domains }, demoShop);
  return address === null ? (url?.origin ?? null) : new URL(address).origin;
}
