// A product in a grid, and the pictures of products in general.
import { CURRENCY, type Product } from '../catalogue';
import { html, type Html } from '../html';
import { formatPrice } from '../static/cart.js';
import type { Shop } from './layout';

/** How a picture is used: the CSS `sizes` of its place, and whether it is seen at once. */
interface PictureUse {
  sizes: string;
  isFirst?: boolean;
}

/** A picture of 800 × 1000 with its half-size twin. */
export function picture(shop: Shop, name: string, alt: string, { sizes, isFirst = false }: PictureUse): Html {
  return html`<img
    src="${shop.asset(`${name}.webp`)}"
    srcset="${shop.asset(`${name}-400.webp`)} 400w, ${shop.asset(`${name}.webp`)} 800w"
    sizes="${sizes}"
    width="800"
    height="1000"
    alt="${alt}"
    ${isFirst ? html`fetchpriority="high"` : html`loading="lazy"`}
    decoding="async"
  />`;
}

const GRID_SIZES = '(min-width: 1400px) 308px, (min-width: 900px) 23vw, (min-width: 600px) 31vw, 46vw';

/** What to say about the stock, if it matters. */
function scarcity({ stock }: Product): string | undefined {
  if (stock === 0) return 'Sold out';
  return stock <= 5 ? `${stock} left` : undefined;
}

/** @param firstRow how many of the products are probably in view at once: their pictures do not wait */
export function productGrid(
  shop: Shop,
  products: readonly Product[],
  firstRow = 0,
  heading: 'h2' | 'h3' = 'h3',
): Html {
  return html`<ul class="grid">
    ${products.map((product, index) => card(shop, product, index < firstRow, heading))}
  </ul>`;
}

function card(shop: Shop, product: Product, isFirst: boolean, heading: 'h2' | 'h3'): Html {
  const link = html`<a href="/products/${product.id}">${product.name}</a>`;
  const note = scarcity(product);
  return html`<li class="card">
    <div class="card-picture">
      ${picture(shop, product.id, product.pictureAlt, { sizes: GRID_SIZES, isFirst })}
    </div>
    ${heading === 'h2' ? html`<h2 class="card-name">${link}</h2>` : html`<h3 class="card-name">${link}</h3>`}
    <p class="card-facts">
      <data value="${product.price / 100} ${CURRENCY}">${formatPrice(product.price)}</data>
      <span class="quiet">${product.finish}</span>
      ${note && html`<span class="note">${note}</span>`}
    </p>
  </li>`;
}
