// The page of a product by its path, as its feed and its visitors' browsers write it.

/** A shop shows one product under several: in a language, or within a collection. [Shopify, `/de/collections/x/products/y`] */
const SHORTENED = /^.*(\/products\/[^/]+)$/;

/** Empty for what is no path but the start page, which is about no product. */
export function pagePath(path: string): string {
  const plain = path
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '')
    .toLowerCase();
  return plain.startsWith('/') ? plain.replace(SHORTENED, '$1') : '';
}
