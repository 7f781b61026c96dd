// @ts-check
// The confirmation: shows the order that was just placed and reports it to Beckon, once.
import { withBeckon } from './beckon.js';
import { formatPrice } from './cart.js';
import { copyOf, find } from './find.js';

const KEY = 'fjell-order';

/** @typedef {{ order: string, total: number, delivery: number, currency: string, items: number, email: string, reported?: boolean, lines: { id: string, name: string, category: string, price: number, quantity: number, sum: number }[] }} Placed */

/** @returns {Placed | undefined} */
function readOrder() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

const placed = readOrder();
find(document, '[data-order]', HTMLElement).hidden = !placed;
find(document, '[data-no-order]', HTMLElement).hidden = Boolean(placed);
if (placed) {
  find(document, '[data-number]', HTMLElement).textContent = placed.order;
  find(document, '[data-email]', HTMLElement).textContent = placed.email;
  find(document, '[data-delivery]', HTMLElement).textContent =
    placed.delivery === 0 ? 'Free' : formatPrice(placed.delivery);
  find(document, '[data-total]', HTMLElement).textContent = formatPrice(placed.total);
  find(document, '[data-lines]', HTMLElement).replaceChildren(
    ...placed.lines.map(({ name, quantity, sum }) => {
      const row = copyOf('#order-line');
      find(row, '[data-name]', HTMLElement).textContent = name;
      find(row, '[data-quantity]', HTMLElement).textContent = `× ${quantity}`;
      find(row, '[data-sum]', HTMLElement).textContent = formatPrice(sum);
      return row;
    }),
  );
  if (!placed.reported) {
    // Reported here and not at the checkout: a page that stays open delivers what a page being left might lose.
    sessionStorage.setItem(KEY, JSON.stringify({ ...placed, reported: true }));
    const { order, total, currency, items } = placed;
    const lines = placed.lines.map(({ id, category, price, quantity }) => ({
      id,
      category,
      price,
      quantity,
    }));
    withBeckon((beckon) => beckon.track('order.placed', { order, total, currency, items, lines }));
  }
}
