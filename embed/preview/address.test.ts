// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { carryToken, readToken, restoreToken } from './address';

const TOKEN = 'abc.def';
beforeEach(() => {
  location.href = 'https://shop.example/sale?size=l#beckon=abc.def';
});
afterEach(() => document.body.replaceChildren());

function follow(href: string): string {
  const link = document.createElement('a');
  link.href = href;
  link.addEventListener('click', (event) => event.preventDefault());
  document.body.append(link);
  link.click();
  return link.href;
}

it('is read from the fragment', () => {
  expect(readToken()).toBe(TOKEN);
  location.hash = '#reviews';
  expect(readToken()).toBeUndefined();
});

it('goes along with every link of the shop, and with no other', () => {
  carryToken(TOKEN);
  expect(follow('https://shop.example/cart')).toBe('https://shop.example/cart#beckon=abc.def');
  expect(follow('https://shop.example/cart#total')).toBe('https://shop.example/cart#beckon=abc.def');
  expect(follow('https://shop.example/sale?size=l#reviews')).toBe('https://shop.example/sale?size=l#reviews');
  expect(follow('https://evil.example/')).toBe('https://evil.example/');
  expect(follow('mailto:a@example.com')).toBe('mailto:a@example.com');
});

it('comes back after the shop went to another page by itself', () => {
  history.replaceState(null, '', '/mugs');
  restoreToken(TOKEN);
  expect(location.href).toBe('https://shop.example/mugs#beckon=abc.def');
});
