// For tests: products of a site, from what a test cares about.
import type { Database } from '../db/database';

type ProductData = Parameters<Database['product']['createMany']>[0] extends infer A
  ? A extends { data: infer D }
    ? Extract<D, unknown[]>[number]
    : never
  : never;

export async function addProducts(
  db: Database,
  siteId: string,
  products: readonly (Partial<ProductData> & { productId: string })[],
): Promise<void> {
  await db.product.createMany({
    data: products.map((product, rank) => ({
      siteId,
      title: product.productId,
      url: `https://shop.example/products/${product.productId}`,
      price: 1000,
      currency: 'EUR',
      rank,
      ...product,
    })),
  });
}
