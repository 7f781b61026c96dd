// @ts-check
// The checkout: checks the address in the browser, asks the shop to price and number the order, then shows the confirmation.
import { formatPrice, priceLines, totalsOf } from './cart.js';
import { onCart, readCart, writeCart } from './cart-store.js';
import { copyOf, find, productsOfPage } from './find.js';

const products = productsOfPage();
const form = find(document, '[data-checkout]', HTMLFormElement);
const button = find(form, '[type="submit"]', HTMLButtonElement);
const failure = find(form, '[data-failure]', HTMLElement);
const filled = find(document, '[data-cart-filled]', HTMLElement);
const empty = find(document, '[data-cart-empty]', HTMLElement);
const list = find(document, '[data-lines]', HTMLElement);
let isDone = false;

onCart((cart) => {
  if (isDone) return;
  const lines = priceLines(cart, products);
  const totals = totalsOf(lines);
  filled.hidden = lines.length === 0;
  empty.hidden = lines.length > 0;
  list.replaceChildren(
    ...lines.map(({ product, quantity, sum }) => {
      const row = copyOf('#order-line');
      find(row, '[data-name]', HTMLElement).textContent = product.name;
      find(row, '[data-quantity]', HTMLElement).textContent = `× ${quantity}`;
      find(row, '[data-sum]', HTMLElement).textContent = formatPrice(sum);
      return row;
    }),
  );
  find(document, '[data-goods]', HTMLElement).textContent = formatPrice(totals.goods);
  find(document, '[data-delivery]', HTMLElement).textContent =
    totals.delivery === 0 ? 'Free' : formatPrice(totals.delivery);
  find(document, '[data-total]', HTMLElement).textContent = formatPrice(totals.total);
});

/** @returns {HTMLInputElement[]} */
function fields() {
  return [...form.elements].filter((element) => element instanceof HTMLInputElement);
}

/**
 * Shows or clears the message under a field.
 * @param {HTMLInputElement} field
 * @returns {boolean} whether the field is fine
 */
function check(field) {
  const message = document.getElementById(`${field.id}-problem`);
  const isFine = field.value.trim() !== '' && field.validity.valid;
  if (isFine) field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
  if (message) message.textContent = isFine ? '' : (field.dataset.problem ?? '');
  return isFine;
}

for (const field of fields())
  field.addEventListener('input', () => {
    if (field.getAttribute('aria-invalid') === 'true') check(field);
  });

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  failure.textContent = '';
  const wrong = fields().filter((field) => !check(field));
  if (wrong[0]) {
    wrong[0].focus();
    return;
  }
  button.disabled = true;
  try {
    const response = await fetch('/orders', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      // The address stays in this browser: the demo shop has nobody who could deliver.
      body: JSON.stringify({
        lines: priceLines(readCart(), products).map(({ product, quantity }) => ({
          id: product.id,
          quantity,
        })),
      }),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.message);
    sessionStorage.setItem(
      'fjell-order',
      JSON.stringify({ ...answer, email: find(form, '#email', HTMLInputElement).value }),
    );
    isDone = true;
    writeCart([]);
    location.assign('/order-placed');
  } catch (error) {
    failure.textContent =
      error instanceof Error && !(error instanceof TypeError)
        ? error.message
        : 'The order did not reach us. Check your connection and try again; your cart is kept.';
    button.disabled = false;
    failure.focus();
  }
});
