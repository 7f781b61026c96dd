import { expect, it } from 'vitest';
import { shopOrigin } from './shop-origin';

const site = { key: 'k', domains: '["shop.example","*.shop.example"]', lastSeenHost: null };

it('products of a feed are on the shop where it lies, or on the shop that is known', () => {
  expect(shopOrigin(site, null, 'https://shop.example/products.json')).toBe('https://shop.example');
  expect(shopOrigin(site, null, 'https://mine.myshopify.example/products.json')).toBe('https://shop.example');
  expect(shopOrigin(site, null, null)).toBe('https://shop.example');
  expect(shopOrigin({ ...site, lastSeenHost: 'www.shop.example' }, null, null)).toBe(
    'https://www.shop.example',
  );
});

it('a shop that nobody knows is where its feed is; of a file nobody knows it', () => {
  const unknown = { ...site, domains: '["*.shop.example"]' };
  expect(shopOrigin(unknown, null, 'https://feeds.example/products.json')).toBe('https://feeds.example');
  expect(shopOrigin(unknown, null, null)).toBeNull();
  expect(shopOrigin(unknown, { key: 'k', url: 'http://localhost:4401' }, null)).toBe('http://localhost:4401');
});
