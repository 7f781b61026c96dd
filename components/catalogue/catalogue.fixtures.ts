// Products, and what becomes of a file of them, for tests of the pages about them.
import type { ImportItem, ProductDetail, ProductItem } from '@/server/trpc/router';

export function productOf(productId: string, part: Partial<ProductItem> = {}): ProductItem {
  return {
    productId,
    title: `Mug ${productId}`,
    url: `https://shop.example/${productId}`,
    image: '',
    price: 1990,
    comparePrice: null,
    currency: 'EUR',
    inStock: true,
    stock: null,
    category: 'Home > Mugs',
    ...part,
  };
}

export function detailOf(productId: string, part: Partial<ProductDetail> = {}): ProductDetail {
  return {
    ...productOf(productId),
    brand: '',
    tags: [],
    attributes: {},
    margin: null,
    groupId: '',
    variants: [],
    createdAt: 0,
    updatedAt: 0,
    ...part,
  };
}

export function importOf(part: Partial<ImportItem> = {}): ImportItem {
  return {
    id: 'i1',
    source: 'feed.csv',
    state: 'done',
    startedAt: 0,
    endedAt: 1000,
    bytes: 400,
    bytesInAll: 400,
    rows: 3,
    good: 3,
    bad: 0,
    gone: 0,
    held: 0,
    error: null,
    missing: [],
    ...part,
  };
}
