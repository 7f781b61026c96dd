import { describe, expect, it } from 'vitest';
import { shopAddress } from './shop-address';

describe('the address of a shop', () => {
  it.each([
    ['shop.example', [], 'https://shop.example/'],
    ['localhost:3001', ['shop.example'], 'http://localhost:3001/'],
    ['127.0.0.1:3001', [], 'http://127.0.0.1:3001/'],
    [null, ['*.shop.example', 'shop.example'], 'https://shop.example/'],
    [null, ['localhost', '127.0.0.1', '*.shop.example'], null],
  ])('last seen at %j with domains %j is %j', (lastSeenHost, domains, address) => {
    expect(shopAddress({ key: 'k', lastSeenHost, domains }, null)).toBe(address);
  });

  it('is known for the demo shop before anybody has visited it', () => {
    const demoShop = { key: 'demo', url: 'http://localhost:3001' };
    const site = { domains: ['localhost'], lastSeenHost: null };
    expect(shopAddress({ ...site, key: 'demo' }, demoShop)).toBe('http://localhost:3001/');
    expect(shopAddress({ ...site, key: 'other' }, demoShop)).toBeNull();
  });
});
