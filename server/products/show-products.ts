// Products as a list shows them, chosen from the shelf and read as they are at this moment.
import { recommend, type ShopVisit, type WantedList } from '@/core/products/recommend';
import type { ShownProduct } from '@/core/products/shown-product';
import type { Shelf } from '@/core/products/shelf';
import type { Database } from '../db/database';

/** Chosen beyond what is wanted: some may be sold out since the shelf was read. */
const SPARE = 4;

export async function showProducts(
  db: Database,
  { siteId, shelf, visit, list }: { siteId: string; shelf: Shelf; visit: ShopVisit; list: WantedList },
): Promise<ShownProduct[]> {
  const chosen = recommend(shelf, visit, { ...list, count: list.count + SPARE }).map(({ id }) => id);
  return (await readShown(db, siteId, chosen)).slice(0, list.count);
}

/** In this order, without what is gone or out of stock. */
async function readShown(db: Database, siteId: string, ids: readonly string[]): Promise<ShownProduct[]> {
  const rows = await db.product.findMany({
    where: { siteId, productId: { in: [...ids] }, inStock: true },
    select: {
      productId: true,
      title: true,
      url: true,
      image: true,
      price: true,
      comparePrice: true,
      currency: true,
    },
  });
  const found = new Map(rows.map((row) => [row.productId, row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    if (!row) return [];
    const { title, url, image, price, comparePrice, currency } = row;
    return [
      {
        id,
        title,
        url,
        ...(image && { image }),
        price,
        ...(comparePrice !== null && comparePrice > price && { was: comparePrice }),
        currency,
      },
    ];
  });
}
