// @ts-check
// The arithmetic of the cart: pure functions, no page and no storage, used by the browser and by the server alike.

/**
 * @typedef {{ id: string, quantity: number }} CartLine
 * @typedef {{ id: string, name: string, category: string, price: number, stock: number }} Priced  What the cart needs to know of a product; price in cents.
 * @typedef {{ product: Priced, quantity: number, sum: number }} PricedLine
 * @typedef {object} Totals  All amounts in cents.
 * @property {number} items     Number of pieces.
 * @property {number} goods
 * @property {number} delivery
 * @property {number} total
 * @property {number} untilFree What is missing for free delivery; 0 when it is reached.
 */

/** Orders from this amount (cents) are delivered free. */
export const FREE_DELIVERY_FROM = 9000;
/** Cents. */
export const DELIVERY = 750;
/** No line may ask for more pieces than this, whatever the stock. */
export const MOST_PER_LINE = 24;

/**
 * Reads a stored cart; whatever is not a cart is an empty one.
 * @param {string | null} text
 * @returns {CartLine[]}
 */
export function parseCart(text) {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(value)) return [];
  /** @type {CartLine[]} */
  let cart = [];
  for (const line of value.slice(0, 100))
    if (typeof line?.id === 'string' && Number.isInteger(line.quantity))
      cart = addToCart(cart, line.id, line.quantity, MOST_PER_LINE);
  return cart;
}

/**
 * A cart with more of one product, never more than `most` pieces of it.
 * @param {readonly CartLine[]} cart
 * @param {string} id
 * @param {number} quantity  whole pieces, at least 1 to have an effect
 * @param {number} most
 * @returns {CartLine[]}
 */
export function addToCart(cart, id, quantity, most) {
  const present = cart.find((line) => line.id === id)?.quantity ?? 0;
  return setQuantity(cart, id, present + Math.max(0, quantity), most);
}

/**
 * A cart with exactly this many pieces of one product; none takes its line away.
 * @param {readonly CartLine[]} cart
 * @param {string} id
 * @param {number} quantity
 * @param {number} most
 * @returns {CartLine[]}
 */
export function setQuantity(cart, id, quantity, most) {
  const pieces = Math.min(Math.max(0, Math.trunc(quantity) || 0), most, MOST_PER_LINE);
  if (pieces === 0) return cart.filter((line) => line.id !== id);
  if (!cart.some((line) => line.id === id)) return [...cart, { id, quantity: pieces }];
  return cart.map((line) => (line.id === id ? { id, quantity: pieces } : line));
}

/**
 * Cart lines with their products; lines of products that are no longer sold are left out, quantities follow the stock.
 * @param {readonly CartLine[]} cart
 * @param {readonly Priced[]} products
 * @returns {PricedLine[]}
 */
export function priceLines(cart, products) {
  return cart.flatMap(({ id, quantity }) => {
    const product = products.find((candidate) => candidate.id === id);
    if (!product || product.stock < 1) return [];
    const pieces = Math.min(quantity, product.stock);
    return [{ product, quantity: pieces, sum: pieces * product.price }];
  });
}

/**
 * @param {readonly PricedLine[]} lines
 * @returns {Totals}
 */
export function totalsOf(lines) {
  const goods = lines.reduce((sum, line) => sum + line.sum, 0);
  const items = lines.reduce((sum, line) => sum + line.quantity, 0);
  const delivery = items === 0 || goods >= FREE_DELIVERY_FROM ? 0 : DELIVERY;
  return {
    items,
    goods,
    delivery,
    total: goods + delivery,
    untilFree: Math.max(0, FREE_DELIVERY_FROM - goods),
  };
}

/**
 * Cents as euros for people: whole euros without decimals.
 * @param {number} cents
 */
export function formatPrice(cents) {
  return new Intl.NumberFormat('en-IE', {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);
}
