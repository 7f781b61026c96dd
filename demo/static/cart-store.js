// @ts-check
// Keeps the cart in this browser. Without storage (private windows, blocked) it lives as long as the page does.
import { parseCart } from './cart.js';

/** @typedef {import('./cart.js').CartLine} CartLine */

const KEY = 'fjell-cart';
/** @type {CartLine[] | undefined} */
let withoutStorage;

/** @returns {CartLine[]} */
export function readCart() {
  if (withoutStorage) return withoutStorage;
  try {
    return parseCart(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

/** @param {CartLine[]} cart */
export function writeCart(cart) {
  try {
    localStorage.setItem(KEY, JSON.stringify(cart));
  } catch {
    withoutStorage = cart;
  }
  document.dispatchEvent(new CustomEvent('cart:changed'));
}

/**
 * Calls back now and whenever the cart changes, here or in another tab.
 * @param {(cart: CartLine[]) => void} callback
 */
export function onCart(callback) {
  callback(readCart());
  document.addEventListener('cart:changed', () => callback(readCart()));
  addEventListener('storage', (event) => {
    if (event.key === KEY || event.key === null) callback(readCart());
  });
  // A page that comes back from the back/forward cache may have missed a change.
  addEventListener('pageshow', (event) => {
    if (event.persisted) callback(readCart());
  });
}
