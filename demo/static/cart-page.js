// @ts-check
// The cart page: draws the lines from a template, changes quantities, says how far free delivery is.
import { formatPrice, MOST_PER_LINE, priceLines, setQuantity, totalsOf, FREE_DELIVERY_FROM } from './cart.js';
import { onCart, readCart, writeCart } from './cart-store.js';
import { copyOf, find, productsOfPage } from './find.js';

const products = productsOfPage();
const list = find(document, '[data-lines]', HTMLElement);
const filled = find(document, '[data-cart-filled]', HTMLElement);
const empty = find(document, '[data-cart-empty]', HTMLElement);
const status = find(document, '[data-cart-status]', HTMLElement);
const progress = find(document, '[data-progress]', HTMLProgressElement);

/**
 * @param {import('./cart.js').PricedLine} line
 * @returns {HTMLElement}
 */
function drawLine({ product, quantity, sum }) {
  const row = copyOf('#cart-line');
  row.dataset.product = product.id;
  const picture = find(row, 'img', HTMLImageElement);
  picture.src = find(document, `[data-picture="${product.id}"]`, HTMLElement).dataset.src ?? '';
  for (const link of row.querySelectorAll('a')) link.href = `/products/${product.id}`;
  find(row, '[data-name]', HTMLElement).textContent = product.name;
  find(row, '[data-price]', HTMLElement).textContent = `${formatPrice(product.price)} each`;
  find(row, '[data-sum]', HTMLElement).textContent = formatPrice(sum);
  const field = find(row, 'input', HTMLInputElement);
  field.value = String(quantity);
  field.max = String(Math.min(product.stock, MOST_PER_LINE));
  field.setAttribute('aria-label', `Quantity of ${product.name}`);
  const remove = find(row, '[data-remove]', HTMLButtonElement);
  remove.setAttribute('aria-label', `Remove ${product.name}`);
  /** @param {number} to */
  const change = (to) => writeCart(setQuantity(readCart(), product.id, to, product.stock));
  for (const button of row.querySelectorAll('[data-step]'))
    if (button instanceof HTMLButtonElement) {
      const step = Number(button.dataset.step);
      button.setAttribute('aria-label', `${step > 0 ? 'One more' : 'One less'}: ${product.name}`);
      button.disabled = step > 0 ? quantity >= Number(field.max) : quantity <= 1;
      button.addEventListener('click', () => change(quantity + step));
    }
  field.addEventListener('change', () => change(Math.max(1, field.valueAsNumber || 1)));
  remove.addEventListener('click', () => {
    change(0);
    status.textContent = `${product.name} removed.`;
    status.focus();
  });
  return row;
}

/** What had the focus, in words that still hold after the lines are drawn again. */
function focusedPart() {
  const active = document.activeElement;
  const row = active?.closest('[data-product]');
  if (!(row instanceof HTMLElement) || !(active instanceof HTMLElement)) return undefined;
  const step = active.dataset.step;
  return { product: row.dataset.product, selector: step ? `[data-step="${step}"]` : 'input' };
}

onCart((cart) => {
  const lines = priceLines(cart, products);
  const totals = totalsOf(lines);
  const focused = focusedPart();
  list.replaceChildren(...lines.map(drawLine));
  filled.hidden = lines.length === 0;
  empty.hidden = lines.length > 0;
  find(document, '[data-goods]', HTMLElement).textContent = formatPrice(totals.goods);
  find(document, '[data-delivery]', HTMLElement).textContent =
    totals.delivery === 0 ? 'Free' : formatPrice(totals.delivery);
  find(document, '[data-total]', HTMLElement).textContent = formatPrice(totals.total);
  find(document, '[data-until-free]', HTMLElement).textContent =
    totals.untilFree === 0
      ? 'Delivery is free for this cart.'
      : `${formatPrice(totals.untilFree)} more and delivery is free.`;
  progress.value = Math.min(totals.goods, FREE_DELIVERY_FROM);
  if (focused) {
    const again = list.querySelector(`[data-product="${focused.product}"] ${focused.selector}`);
    if (again instanceof HTMLElement) again.focus();
  }
});
