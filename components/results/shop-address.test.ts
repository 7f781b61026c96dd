import { describe, expect, it } from 'vitest';
import { shopAddress } from './shop-address';

describe('shopAddress', () => {
  it.each([
    ['shop.example', [], 'https://shop.example/'],
    ['localhost:3001', ['shop.example'], 'http://localhost:3001/'],
    ['127.0.0.1:3001', [], 'http://127.0.0.1:3001/'],
    [null, ['*.shop.example', 'shop.example'], 'https://shop.example/'],
    [null, ['localhost', '127.0.0.1', '*.shop.example'], undefined],
  ])('last seen at %j with domains %j is %j', (lastSeenHost, domains, address) => {
    expect(shopAddress({ lastSeenHost, domains })).toBe(address);
  });
});
