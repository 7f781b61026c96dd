// What the people who work on a site see of its products.
import { expect, it } from 'vitest';
import { createTestApp } from '../trpc/test-app.fixtures';
import { getProduct } from './get-product';
import { listCategories } from './list-categories';
import { listProducts, type ProductFilter } from './list-products';
import { addProducts } from './products.fixtures';

async function open(products: Parameters<typeof addProducts>[2]) {
  const test = await createTestApp();
  const workspace = await test.addWorkspace();
  const { id: siteId } = await test.addSite(workspace);
  const other = await test.addSite(workspace);
  const { db } = test.app;
  await addProducts(db, siteId, products);
  await addProducts(db, other.id, [
    { productId: 'foreign', title: 'Blue mug', groupId: 'g', category: 'Hats' },
  ]);
  const ids = async (filter: ProductFilter) =>
    (await listProducts(db, { siteId, ...filter })).items.map(({ productId }) => productId);
  return { db, siteId, otherId: other.id, ids };
}

const SHOP = [
  { productId: 'a', title: 'Blue mug', brand: 'Kiln', category: 'Mugs' },
  { productId: 'b', title: 'Red MUG', brand: 'Glaze', category: 'Mugs', inStock: false },
  { productId: 'c-77', title: 'Bowl', brand: 'Kiln', category: 'Bowls' },
];

it('finds products by words of title and brand in any order and case, and by a part of their id', async () => {
  const { ids } = await open(SHOP);
  expect(await ids({})).toEqual(['a', 'b', 'c-77']);
  expect(await ids({ search: 'mug' })).toEqual(['a', 'b']);
  expect(await ids({ search: 'kiln blue' })).toEqual(['a']);
  expect(await ids({ search: '-77' })).toEqual(['c-77']);
  expect(await ids({ search: 'mug bowl' })).toEqual([]);
});

it('narrows by stock and category, and says when there is nothing at all', async () => {
  const { db, siteId, ids } = await open(SHOP);
  expect(await ids({ stock: 'out' })).toEqual(['b']);
  expect(await ids({ stock: 'in', category: 'Mugs' })).toEqual(['a']);
  expect(await listProducts(db, { siteId, search: 'hat' })).toMatchObject({ total: 0, any: true });
  await db.product.deleteMany({ where: { siteId } });
  expect(await listProducts(db, { siteId })).toMatchObject({ items: [], total: 0, any: false });
  expect(await listCategories(db, siteId)).toEqual([]);
});

it('goes through every product once, also where several stand at one place', async () => {
  const { db, siteId } = await open(
    Array.from({ length: 120 }, (_, at) => ({ productId: `p.${at}`, rank: Math.floor(at / 7) })),
  );
  const seen: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await listProducts(db, { siteId, cursor });
    expect(page.total).toBe(120);
    seen.push(...page.items.map(({ productId }) => productId));
    cursor = page.nextCursor;
  } while (cursor);
  expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  await expect(listProducts(db, { siteId, cursor: 'x' })).rejects.toMatchObject({ code: 'invalid' });
});

it('names categories as the feed wrote them, the fullest first', async () => {
  const { db, siteId } = await open([...SHOP, { productId: 'd', category: '' }]);
  expect(await listCategories(db, siteId)).toEqual(['Mugs', 'Bowls']);
});

it('tells everything of one product, and the others of its group, never those of another site', async () => {
  const { db, siteId, otherId } = await open([
    {
      productId: 'a',
      groupId: 'g',
      tags: '["gift"]',
      attributes: '{"size":["S","M"],"color":"blue"}',
      margin: 300,
    },
    { productId: 'b', groupId: 'g', title: 'Other' },
    { productId: 'c', tags: 'broken', attributes: '[1]' },
  ]);
  expect(await getProduct(db, { siteId, productId: 'a' })).toMatchObject({
    tags: ['gift'],
    attributes: { size: ['S', 'M'], color: ['blue'] },
    margin: 300,
    variants: [{ productId: 'b', title: 'Other' }],
  });
  expect(await getProduct(db, { siteId, productId: 'c' })).toMatchObject({
    tags: [],
    attributes: {},
    variants: [],
  });
  await expect(getProduct(db, { siteId: otherId, productId: 'a' })).rejects.toMatchObject({
    code: 'not-found',
  });
});
