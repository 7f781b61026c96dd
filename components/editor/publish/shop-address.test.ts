import { expect, test } from 'vitest';
import { shopAddress } from './shop-address';

test('the host that the script reported from last is the shop', () => {
  expect(shopAddress({ domains: ['example.com'], lastSeenHost: 'www.example.com' })).toBe(
    'https://www.example.com/',
  );
});

test('before the first report it is the first domain that is no pattern', () => {
  expect(shopAddress({ domains: ['*.example.com', 'example.com'], lastSeenHost: null })).toBe(
    'https://example.com/',
  );
  expect(shopAddress({ domains: [], lastSeenHost: null })).toBeUndefined();
});

test('a shop on this computer has no https', () => {
  expect(shopAddress({ domains: [], lastSeenHost: 'localhost:3001' })).toBe('http://localhost:3001/');
  expect(shopAddress({ domains: ['127.0.0.1'], lastSeenHost: null })).toBe('http://127.0.0.1/');
});
