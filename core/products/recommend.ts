// Which products a visitor is shown: the strategies of a list, one after the other, until it is full. Pure and deterministic.
import type { ProductStrategy } from '@/core/campaign/product-strategy';
import type { Candidate } from './candidate';
import { mostLike } from './likeness';
import { wantedBy, type AnswerWords } from './matches';
import type { Shelf } from './shelf';

/** What is known of the visitor and the page: names of products as `Shelf.find` knows them, the latest first. */
export interface ShopVisit {
  answers: AnswerWords;
  cart: readonly string[];
  viewed: readonly string[];
  bought: readonly string[];
  /** What this page is about. */
  page: readonly string[];
}

export interface WantedList {
  strategies: readonly ProductStrategy[];
  count: number;
  /** Of the site's currency, after the point. */
  digits: number;
}

/** Something is cheaper from this share of the price down. */
const CHEAPER = 0.9;
/** Products that one strategy goes by at most. */
const MOST_BASES = 5;

/** In stock, one of each product, and never what was bought or is in the cart. */
export function recommend(
  shelf: Shelf,
  visit: ShopVisit,
  { strategies, count, digits }: WantedList,
): Candidate[] {
  const chosen: Candidate[] = [];
  const taken = new Set([...visit.bought, ...visit.cart].flatMap((name) => groupsOf(shelf, name)));
  for (const strategy of strategies)
    for (const product of suggest(strategy, shelf, visit, digits)) {
      if (chosen.length >= count) return chosen;
      if (!product.inStock || taken.has(product.group)) continue;
      taken.add(product.group);
      chosen.push(product);
    }
  return chosen;
}

/** In the order in which the strategy would show them; also what may not be shown. */
function suggest(
  strategy: ProductStrategy,
  shelf: Shelf,
  visit: ShopVisit,
  digits: number,
): Iterable<Candidate> {
  switch (strategy.kind) {
    case 'filter': {
      const wanted = wantedBy(strategy.where, visit.answers, digits);
      if (strategy.order === 'cheapest')
        return shelf.popular.filter(wanted).sort((one, other) => one.price - other.price);
      return only(strategy.order === 'newest' ? shelf.newest : shelf.popular, wanted);
    }
    case 'popular':
      return shelf.popular;
    case 'newest':
      return shelf.newest;
    case 'viewed': {
      const here = new Set(visit.page.flatMap((name) => groupsOf(shelf, name)));
      return only(found(shelf, visit.viewed), ({ group }) => !here.has(group));
    }
    case 'picked':
      return found(shelf, strategy.products);
    case 'similar': {
      const bases = firstFound(shelf, [visit.page, visit.viewed, visit.cart]);
      return inTurn(bases.map((base) => mostLike(shelf, base, () => true)));
    }
    case 'cheaper': {
      const bases = found(shelf, visit.cart).sort((one, other) => other.price - one.price);
      return inTurn(
        distinct(bases).map((base) => mostLike(shelf, base, ({ price }) => price <= base.price * CHEAPER)),
      );
    }
    case 'together': {
      const bases = firstFound(shelf, [visit.cart, visit.page, visit.bought]);
      return inTurn(bases.map((base) => found(shelf, shelf.together(base.id))));
    }
  }
}

function* only(products: Iterable<Candidate>, wanted: (product: Candidate) => boolean): Iterable<Candidate> {
  for (const product of products) if (wanted(product)) yield product;
}

/** The best of each, then the second of each, and so on. */
function* inTurn(lists: readonly (readonly Candidate[])[]): Iterable<Candidate> {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let place = 0; place < longest; place++)
    for (const list of lists) if (place < list.length) yield list[place]!;
}

/** Of the names, those that mean a product; in stock first, so that of its variants one is shown that can be had. */
function found(shelf: Shelf, names: readonly string[]): Candidate[] {
  return names.flatMap((name) =>
    [...shelf.find(name)].sort((one, other) => Number(other.inStock) - Number(one.inStock)),
  );
}

/** One of each product, out of the first of the lists that knows any. */
function firstFound(shelf: Shelf, lists: readonly (readonly string[])[]): Candidate[] {
  for (const names of lists) {
    const bases = distinct(found(shelf, names));
    if (bases.length > 0) return bases;
  }
  return [];
}

function distinct(products: readonly Candidate[]): Candidate[] {
  const groups = new Map<string, Candidate>();
  for (const product of products) if (!groups.has(product.group)) groups.set(product.group, product);
  return [...groups.values()].slice(0, MOST_BASES);
}

function groupsOf(shelf: Shelf, name: string): string[] {
  return shelf.find(name).map(({ group }) => group);
}
