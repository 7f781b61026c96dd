// @ts-check
// Finds what a script of the shop relies on, or says clearly that the page and the script do not belong together.

/**
 * The first element that matches, of the expected kind.
 * @template {Element} T
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T}
 */
export function find(within, selector, kind) {
  const element = within.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`This page has no ${kind.name} at "${selector}".`);
}

/**
 * A fresh copy of the single element in a template.
 * @param {string} selector
 * @returns {HTMLElement}
 */
export function copyOf(selector) {
  const copy = find(document, selector, HTMLTemplateElement).content.firstElementChild?.cloneNode(true);
  if (copy instanceof HTMLElement) return copy;
  throw new Error(`The template "${selector}" is empty.`);
}

/**
 * The products of this page, as the server wrote them.
 * @returns {import('./cart.js').Priced[]}
 */
export function productsOfPage() {
  return JSON.parse(find(document, '#products', HTMLScriptElement).textContent ?? '[]');
}
