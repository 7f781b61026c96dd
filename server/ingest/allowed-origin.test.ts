import { expect, it } from 'vitest';
import { isAllowedOrigin } from './allowed-origin';

const domains = ['shop.example', '*.shop.example', '127.0.0.1'];

it.each([
  'https://shop.example',
  'http://shop.example:8080',
  'https://SHOP.example',
  'https://no.shop.example',
  'https://a.b.shop.example',
  'http://127.0.0.1:3001',
])('lets %s report', (origin) => expect(isAllowedOrigin(origin, domains)).toBe(true));

it.each([
  'https://shop.example.evil.test',
  'https://evilshop.example',
  'https://shop.example@evil.test',
  'null',
  '',
  'shop.example',
  'file://shop.example',
  'chrome-extension://shop.example',
])('refuses %j', (origin) => expect(isAllowedOrigin(origin, domains)).toBe(false));

it('takes a wildcard for subdomains only', () => {
  expect(isAllowedOrigin('https://shop.example', ['*.shop.example'])).toBe(false);
});
