// @ts-check
// On every page: the number of pieces in the cart, what Beckon is told of it, and the form and the campaigns that add to it.
import { withBeckon } from './beckon.js';
import { addToCart, priceLines, totalsOf } from './cart.js';
import { onCart, readCart, writeCart } from './cart-store.js';
import { find, productsOfPage } from './find.js';

const count = find(document, '[data-cart-count]', HTMLElement);
const cartLink = find(document, '[data-cart-link]', HTMLElement);
const products = productsOfPage();

onCart((cart) => {
  const items = cart.reduce((sum, line) => sum + line.quantity, 0);
  count.textContent = items === 0 ? '' : String(items);
  cartLink.setAttribute('aria-label', items === 1 ? 'Cart, 1 piece' : `Cart, ${items} pieces`);
  tellOf(cart);
});

/** @param {readonly import('./cart.js').CartLine[]} cart */
function tellOf(cart) {
  const lines = priceLines(cart, products);
  const items = lines.map(({ product: { id, name, category, price }, quantity }) => ({
    id,
    name,
    category,
    price,
    quantity,
  }));
  withBeckon((beckon) => beckon.set({ cart: { total: totalsOf(lines).goods, currency: 'EUR', items } }));
}

// A button of a campaign wants something put into the cart. What is not sold, or sold out, stays unanswered: the button says so.
document.addEventListener('beckon:add-to-cart', (event) => {
  /** @type {{ product: string, quantity: number }} */
  const { product, quantity } = /** @type {CustomEvent} */ (event).detail;
  const stock = products.find(({ id }) => id === product)?.stock ?? 0;
  if (stock === 0) return;
  writeCart(addToCart(readCart(), product, quantity, stock));
  event.preventDefault();
});

const form = document.querySelector('[data-add-to-cart]');
if (form instanceof HTMLFormElement) {
  const quantity = find(form, '[name="quantity"]', HTMLInputElement);
  const answer = find(document, '[data-added]', HTMLElement);
  const message = find(answer, '[data-added-text]', HTMLElement);
  const link = find(answer, 'a', HTMLAnchorElement);
  const { product = '', stock = '0' } = form.dataset;

  for (const button of form.querySelectorAll('[data-step]'))
    if (button instanceof HTMLButtonElement)
      button.addEventListener('click', () => {
        const next = (quantity.valueAsNumber || 0) + Number(button.dataset.step);
        quantity.value = String(Math.min(Math.max(1, next), Number(quantity.max)));
      });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const before = readCart();
    const after = addToCart(before, product, quantity.valueAsNumber || 1, Number(stock));
    writeCart(after);
    const had = before.find((line) => line.id === product)?.quantity ?? 0;
    const has = after.find((line) => line.id === product)?.quantity ?? 0;
    message.textContent =
      has === had
        ? `All ${has} that we can send are in your cart already.`
        : `Added. You have ${has} of these in your cart.`;
    link.hidden = false;
    quantity.value = '1';
  });
}
