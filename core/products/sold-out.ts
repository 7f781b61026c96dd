// Whether what a list was made to show is sold out. What only fills it up, as best sellers do, is no reason to show it.
import type { ProductMatch, ProductStrategy } from '@/core/campaign/product-strategy';
import { wantedBy } from './matches';
import type { Shelf } from './shelf';

/** Conditions that hold whatever is answered. */
const isFixed = (match: ProductMatch) =>
  match.kind === 'price' || (match.kind !== 'budget' && match.is.from === 'fixed');

/**
 * Undefined: the list has nothing of its own. A catalogue without products says nothing of any: nothing is sold out then. Nobody's
 * answers are known: what some answers would find is not sold out.
 */
export function isSoldOut(shelf: Shelf, strategies: readonly ProductStrategy[]): boolean | undefined {
  // Picked by hand at the end of a chain is its fallback.
  const own = strategies.filter(
    ({ kind }, place) =>
      kind === 'filter' || (kind === 'picked' && (place === 0 || place < strategies.length - 1)),
  );
  if (own.length === 0) return undefined;
  if (shelf.isEmpty) return false;
  return !own.some((strategy) => {
    if (strategy.kind === 'picked')
      return strategy.products.some((id) => shelf.find(id).some(({ inStock }) => inStock));
    return strategy.kind === 'filter' && shelf.popular.some(wantedBy(strategy.where.filter(isFixed), {}, 0));
  });
}
