// How much one product is like another, and which are most like it.
import type { Candidate } from './candidate';
import type { Shelf } from './shelf';

/** Looked at of one category, and of one tag: best sellers first, so that what is left out is what hardly anybody wants. */
const MOST_LOOKED_AT = 1000;

/**
 * 0–2.5, nothing in common to the same: how deep the categories go together, how many tags are shared of all, and half as much how near the
 * prices are. Without a category or tag in common it is 0, however near the price is.
 */
function likeness(one: Candidate, other: Candidate): number {
  const shared = one.category.findIndex((word, depth) => other.category[depth] !== word);
  const depth = shared < 0 ? one.category.length : shared;
  const category = depth / Math.max(one.category.length, other.category.length, 1);
  const both = one.tags.filter((tag) => other.tags.includes(tag)).length;
  const tags = both / Math.max(new Set([...one.tags, ...other.tags]).size, 1);
  if (category + tags === 0) return 0;
  const dearer = Math.max(one.price, other.price);
  return category + tags + (dearer === 0 ? 1 : Math.min(one.price, other.price) / dearer) / 2;
}

/** The most like it first; of equals the better seller. Neither it nor its variants are among them. */
export function mostLike(shelf: Shelf, base: Candidate, fits: (other: Candidate) => boolean): Candidate[] {
  const looked = new Set([
    ...shelf.inCategory(base.category).slice(0, MOST_LOOKED_AT),
    // What lies beside it, in the next wider category.
    ...shelf.inCategory(base.category.slice(0, -1)).slice(0, MOST_LOOKED_AT),
    ...base.tags.flatMap((tag) => shelf.tagged(tag).slice(0, MOST_LOOKED_AT)),
  ]);
  const places = [...looked].flatMap((product) => {
    const like = product.group === base.group || !fits(product) ? 0 : likeness(base, product);
    return like > 0 ? [{ product, like }] : [];
  });
  return places.sort((one, other) => other.like - one.like).map(({ product }) => product);
}
