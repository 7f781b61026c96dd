// A catalogue laid out so that strategies find things at once: made when the catalogue or the orders change, asked on every page.
import { plainWord, type Candidate } from './candidate';
import { pagePath } from './page-path';

/** What follows from the orders of a shop, by product id. Products without an entry were not ordered, or too rarely. */
export interface OrderFigures {
  /** How much it is ordered of late; see `weighOrders`. */
  sold: ReadonlyMap<string, number>;
  /** Ids of what is ordered with it, the closest first. */
  together: ReadonlyMap<string, readonly string[]>;
}

/** Lists are in stock, the best seller first, and the variants of a product stand together nowhere but in `find`. */
export interface Shelf {
  /** There are no products, not even sold out ones. */
  isEmpty: boolean;
  popular: readonly Candidate[];
  newest: readonly Candidate[];
  /** By a category or one that it lies in, as `a>b`. */
  inCategory(path: readonly string[]): readonly Candidate[];
  tagged(tag: string): readonly Candidate[];
  /** By its id, that of its group, its page's path, or the id that Shopify gives it elsewhere; also what is out of stock. */
  find(name: string): readonly Candidate[];
  together(id: string): readonly string[];
}

/** Ids in feeds of Shopify's Google channel; its carts and orders know the two numbers alone. */
const SHOPIFY_ID = /^shopify_[a-z]{2}_(\d+)_(\d+)$/i;

/** The same products in any order give the same shelf. */
export function layOut(products: readonly Candidate[], { sold, together }: OrderFigures): Shelf {
  const names = new Map<string, Candidate[]>();
  const name = (key: string, product: Candidate) => {
    if (!key) return;
    const known = names.get(key);
    if (!known) names.set(key, [product]);
    else if (!known.includes(product)) known.push(product);
  };
  const inFeed = [...products].sort(byFeed);
  for (const product of inFeed) {
    name(product.id, product);
    name(product.group, product);
    name(pagePath(product.path), product);
    for (const number of SHOPIFY_ID.exec(product.id)?.slice(1) ?? []) name(number, product);
  }
  const soldOf = (product: Candidate) => sold.get(product.id) ?? 0;
  const popular = inFeed
    .filter(({ inStock }) => inStock)
    // Sorting keeps the order of equals, which is that of the feed.
    .sort((one, other) => soldOf(other) - soldOf(one));
  const categories = new Map<string, Candidate[]>();
  const tags = new Map<string, Candidate[]>();
  for (const product of popular) {
    product.category.forEach((_, depth) =>
      collect(categories, product.category.slice(0, depth + 1).join('>'), product),
    );
    for (const tag of product.tags) collect(tags, tag, product);
  }
  return {
    isEmpty: products.length === 0,
    popular,
    newest: [...popular].sort((one, other) => other.since - one.since || byFeed(one, other)),
    inCategory: (path) => categories.get(path.join('>')) ?? [],
    tagged: (tag) => tags.get(plainWord(tag)) ?? [],
    find: (key) => names.get(key) ?? names.get(pagePath(key)) ?? [],
    together: (id) => together.get(id) ?? [],
  };
}

function byFeed(one: Candidate, other: Candidate): number {
  return one.rank - other.rank || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

function collect(lists: Map<string, Candidate[]>, key: string, product: Candidate): void {
  const list = lists.get(key);
  if (list) list.push(product);
  else lists.set(key, [product]);
}
