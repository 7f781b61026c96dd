// The demo shop's feeds come in whole, in both forms, by the ids that its carts and orders use.
import { expect, it } from 'vitest';
import { products as sold } from '@/demo/catalogue';
import { createDemoShop } from '@/demo/server';
import { createTestApp } from '../trpc/test-app.fixtures';
import { importProducts } from './import-products';

it.each(['/feed.xml', '/products.json'])('%s', async (path) => {
  const shop = createDemoShop({
    beckonUrl: 'http://localhost:4400',
    publicUrl: 'http://localhost:4401',
    siteKey: '',
  });
  const { app, addWorkspace, addSite } = await createTestApp();
  const { id } = await addSite(await addWorkspace());
  const { body } = await shop.request(path);
  const report = await importProducts(
    app.db,
    { id, currency: 'EUR', origin: 'http://localhost:4401' },
    body as unknown as AsyncIterable<Uint8Array>,
  );
  expect(report).toMatchObject({ good: sold.length, bad: 0 });
  const stored = await app.db.product.findMany({ where: { siteId: id }, orderBy: { rank: 'asc' } });
  expect(stored.map(({ productId, price, inStock }) => [productId, price, inStock])).toEqual(
    sold.map(({ id, price, stock }) => [id, price, stock > 0]),
  );
  for (const { url, image } of stored) {
    expect((await shop.request(url)).status, url).toBe(200);
    expect((await shop.request(image)).headers.get('Content-Type'), image).toBe('image/webp');
  }
});
