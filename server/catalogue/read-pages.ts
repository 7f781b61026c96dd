// A Shopify shop hands out its `products.json` in pages of at most 250 products; one after another they are a feed.
import { peek } from './peek';

const PAGE_SIZE = 250;
/** 50,000 products. */
const MOST_PAGES = 200;
/** `{"products":[]}` is shorter, and every product is longer. */
const SHORTEST_PAGE = 40;
/** By which a page is known again, bytes. */
const HEAD = 4096;

/** Whether it is asked for in pages: an address that says which page it wants is taken by its word. */
export function isPaged(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, searchParams } = new URL(address);
  return pathname.endsWith('/products.json') && !searchParams.has('page');
}

/** @param open answers the bytes at an address; undefined: there are none */
export async function* readPages(
  address: string,
  open: (url: string) => Promise<AsyncIterable<Uint8Array> | undefined>,
): AsyncGenerator<Uint8Array> {
  const url = new URL(address);
  if (!url.searchParams.has('limit')) url.searchParams.set('limit', String(PAGE_SIZE));
  let before: Buffer | undefined;
  for (let page = 1; page <= MOST_PAGES; page++) {
    url.searchParams.set('page', String(page));
    const bytes = await open(url.href);
    if (!bytes) return;
    const { head, all } = await peek(bytes, HEAD);
    const start = Buffer.from(head.subarray(0, HEAD));
    // A file that lies there answers every page with itself.
    if (page > 1 && (start.length < SHORTEST_PAGE || before?.equals(start))) {
      await all[Symbol.asyncIterator]().return?.(undefined);
      return;
    }
    before = start;
    yield* all;
  }
}
