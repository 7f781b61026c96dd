// The products of a site in the order of its feed, for the people who work on it; those that are sold out, too.
import * as z from 'zod';
import type { Database } from '../db/database';
import { AppError } from '../errors';
import { spellings } from './search-products';

export const productFilterSchema = z.object({
  /** Words of the title or the brand, or a part of the id. */
  search: z.string().trim().max(100).optional(),
  stock: z.enum(['in', 'out']).optional(),
  /** As the feed wrote it. */
  category: z.string().trim().min(1).max(500).optional(),
});
export type ProductFilter = z.infer<typeof productFilterSchema>;

export interface ProductItem {
  productId: string;
  title: string;
  url: string;
  /** https; empty: none. */
  image: string;
  /** Minor units of `currency`. */
  price: number;
  /** Before, when it was more. */
  comparePrice: number | null;
  /** ISO 4217. */
  currency: string;
  inStock: boolean;
  /** Pieces; null: not told. */
  stock: number | null;
  category: string;
}

export interface ProductPage {
  items: ProductItem[];
  /** Pass it to get the next page; null: this was the last. */
  nextCursor: string | null;
  total: number;
  /** The site has products, whatever the filter. */
  any: boolean;
}

const PAGE_SIZE = 50;
const MOST_WORDS = 6;

const LISTED = {
  productId: true,
  title: true,
  url: true,
  image: true,
  price: true,
  comparePrice: true,
  currency: true,
  inStock: true,
  stock: true,
  category: true,
  rank: true,
} as const;

/** @throws AppError `invalid` for a cursor that this function did not make. */
export async function listProducts(
  db: Database,
  { siteId, cursor, ...filter }: ProductFilter & { siteId: string; cursor?: string | null | undefined },
): Promise<ProductPage> {
  const where = { siteId, AND: wanted(filter) };
  const rows = await db.product.findMany({
    where: { AND: [where, ...(cursor ? [after(cursor)] : [])] },
    // A feed that was read in part leaves products of an earlier one at the same place.
    orderBy: [{ rank: 'asc' }, { productId: 'asc' }],
    take: PAGE_SIZE + 1,
    select: LISTED,
  });
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const total = await db.product.count({ where });
  return {
    items: page.map(({ rank: _rank, ...item }) => item),
    nextCursor: rows.length > PAGE_SIZE && last ? `${last.rank}.${last.productId}` : null,
    total,
    any:
      total > 0 || (await db.product.findFirst({ where: { siteId }, select: { productId: true } })) !== null,
  };
}

function wanted({ search = '', stock, category }: ProductFilter) {
  const words = search.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const named = words.map((word) => ({
    OR: spellings(word).flatMap((contains) => [{ title: { contains } }, { brand: { contains } }]),
  }));
  return [
    ...(words.length > 0 ? [{ OR: [{ AND: named }, { productId: { contains: search } }] }] : []),
    ...(stock === undefined ? [] : [{ inStock: stock === 'in' }]),
    ...(category === undefined ? [] : [{ category }]),
  ];
}

function after(cursor: string) {
  const [, place, productId] = /^(\d{1,9})\.(.+)$/su.exec(cursor) ?? [];
  if (place === undefined || productId === undefined)
    throw new AppError('invalid', 'This page of the list no longer exists. Go back to the first page.');
  const rank = Number(place);
  return { OR: [{ rank: { gt: rank } }, { rank, productId: { gt: productId } }] };
}
