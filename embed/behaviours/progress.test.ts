// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import type { Told } from '../told';
import { live } from './living.fixtures';

const block = {
  id: 'goal',
  kind: 'progress',
  sum: 5000,
  currency: 'EUR',
  before: 'Only {left} to free shipping',
  reached: 'It ships free',
} as const;

let hear: (() => void)[] = [];
afterEach(() => {
  hear = [];
  document.documentElement.lang = '';
});

/** What can be read of it: without what is hidden, by itself or, until it lives, by the sheet. */
const said = (block: HTMLElement) =>
  [...block.querySelectorAll<HTMLElement>('p > span')]
    .filter(({ hidden, className }) => !hidden && className !== 'reached')
    .map(({ textContent }) => textContent)
    .join('');

function open(told: Told, still?: unknown) {
  Object.assign(window, {
    beckon: {
      on: (type: string, listener: () => void) => {
        if (type === 'set') hear.push(listener);
        return () => void (hear = hear.filter((one) => one !== listener));
      },
    },
  });
  const living = live(block, { told, still });
  return {
    ...living,
    words: () => said(living.block),
    bar: () => living.block.querySelector<HTMLElement>('[aria-hidden] span')?.style.transform,
    tell: (cart: Told['cart']) => {
      Object.assign(told, { cart });
      hear.forEach((listener) => listener());
    },
  };
}

it('says what is missing as the page’s language writes it, and follows the cart', () => {
  document.documentElement.lang = 'de';
  const { words, bar, tell } = open({ cart: { total: 3800, currency: 'EUR' } });
  expect(words()).toBe('Only 12,00\u00a0€ to free shipping');
  expect(bar()).toBe('scaleX(0.76)');
  tell({ total: 5000 });
  expect(words()).toBe('It ships free');
  expect(bar()).toBe('scaleX(1)');
  tell({ total: 0 });
  expect(words()).toBe('Only 50,00\u00a0€ to free shipping');
});

it('hides itself without a cart, and where the cart is in other money', () => {
  const { block: drawn, tell } = open({});
  expect(drawn.hidden).toBe(true);
  tell({ total: 100 });
  expect(drawn.hidden).toBe(false);
  tell({ total: 100, currency: 'USD' });
  expect(drawn.hidden).toBe(true);
});

it('speaks on a page that says of itself a language that there is not', () => {
  document.documentElement.lang = 'not a language!';
  expect(open({ cart: { total: 3800 } }).words()).toContain('12');
});

it('hears nothing more once its step has gone, and stands in the canvas', () => {
  const { end } = open({ cart: { total: 1 } });
  expect(hear).toHaveLength(1);
  end();
  expect(hear).toHaveLength(0);
  const { words, block: drawn } = open({}, () => {});
  expect(drawn.hidden).toBe(false);
  expect(words()).toBe('Only €16.67 to free shipping');
});

it('has the places of the visitor in both its sentences, and says what is missing as often as it is named', () => {
  const personal = {
    ...block,
    before: '{{trait:name|Friend}}, {left} to go. Only {left}',
    reached: 'It ships free, {{trait:name|friend}}',
  };
  const { block: drawn } = live(personal, { told: { cart: { total: 3800, currency: 'EUR' } } });
  expect(said(drawn)).toBe('Friend, €12.00 to go. Only €12.00');
  const places = [...drawn.querySelectorAll('[data-fill=trait]')];
  expect(places.map(({ textContent }) => textContent)).toEqual(['Friend', 'friend']);
});
