// One product of a site with everything that its feed told.
import type { Database } from '../db/database';
import { AppError } from '../errors';
import type { ProductItem } from './list-products';
import { namedTextsOf, textsOf } from './stored-texts';

export interface ProductDetail extends ProductItem {
  brand: string;
  tags: string[];
  /** Name → what it has of it. */
  attributes: Record<string, string[]>;
  /** What is earned by one, minor units; null: not told. */
  margin: number | null;
  /** Shared by the variants of one product; empty: it has none. */
  groupId: string;
  /** Others of its group, the first few. */
  variants: { productId: string; title: string }[];
  /** ms. */
  createdAt: number;
  /** ms. */
  updatedAt: number;
}

const MOST_VARIANTS = 20;

/** @throws AppError `not-found` */
export async function getProduct(
  db: Database,
  { siteId, productId }: { siteId: string; productId: string },
): Promise<ProductDetail> {
  const product = await db.product.findUnique({ where: { siteId_productId: { siteId, productId } } });
  if (!product) throw new AppError('not-found', 'There is no such product.');
  const { groupId, createdAt, updatedAt, tags, attributes, ...told } = product;
  const variants =
    groupId === ''
      ? []
      : await db.product.findMany({
          where: { siteId, groupId, productId: { not: productId } },
          orderBy: { rank: 'asc' },
          take: MOST_VARIANTS,
          select: { productId: true, title: true },
        });
  return {
    productId,
    title: told.title,
    url: told.url,
    image: told.image,
    price: told.price,
    comparePrice: told.comparePrice,
    currency: told.currency,
    inStock: told.inStock,
    stock: told.stock,
    category: told.category,
    brand: told.brand,
    margin: told.margin,
    tags: textsOf(tags),
    attributes: namedTextsOf(attributes),
    groupId,
    variants,
    createdAt: createdAt.getTime(),
    updatedAt: updatedAt.getTime(),
  };
}
