// One product: picture, price, story, facts, and the form that puts it into the cart.
import { care, CURRENCY, findCategory, relatedTo, type Product } from '../catalogue';
import { html, type Html } from '../html';
import { DELIVERY, formatPrice, FREE_DELIVERY_FROM, MOST_PER_LINE } from '../static/cart.js';
import { layout, type Shop } from './layout';
import { picture, productGrid } from './product-card';

export function productPage(shop: Shop, product: Product): Html {
  const category = findCategory(product.category);
  return layout(shop, {
    title: `${product.name} · Fjell & Fjord`,
    description: product.summary,
    path: `/products/${product.id}`,
    picture: product.id,
    body: html`<article class="wrap product" data-product="${product.id}">
        <nav class="trail" aria-label="Trail">
          <a href="/">Home</a>
          ${category && html`<a href="/${category.id}">${category.name}</a>`}
        </nav>
        <div class="product-picture">
          ${picture(shop, product.id, product.pictureAlt, {
            sizes: '(min-width: 1400px) 690px, (min-width: 900px) 52vw, 92vw',
            isFirst: true,
          })}
        </div>
        <div class="product-words">
          <h1>${product.name}</h1>
          <p class="lead">${product.summary}</p>
          <p class="price">
            <data value="${product.price / 100} ${CURRENCY}">${formatPrice(product.price)}</data>
            <span class="quiet">VAT included</span>
          </p>
          ${product.stock === 0 ? soldOut() : addToCart(product)}
          <div class="story">${product.story.map((paragraph) => html`<p>${paragraph}</p>`)}</div>
          ${facts(product)}
        </div>
      </article>
      <section class="wrap section" aria-labelledby="related-title">
        <div class="section-head"><h2 id="related-title">Goes well with it</h2></div>
        ${productGrid(shop, relatedTo(product))}
      </section>`,
  });
}

function soldOut(): Html {
  return html`<p class="sold-out">
    <b>Sold out.</b> We make it again when the glaze for it is mixed next. We do not keep a waiting list.
  </p>`;
}

function addToCart(product: Product): Html {
  return html`<form class="buy" data-add-to-cart data-product="${product.id}" data-stock="${product.stock}">
      <div class="stepper">
        <button type="button" data-step="-1" aria-label="One less">−</button>
        <input
          type="number"
          name="quantity"
          value="1"
          min="1"
          max="${Math.min(product.stock, MOST_PER_LINE)}"
          inputmode="numeric"
          aria-label="Quantity"
        />
        <button type="button" data-step="1" aria-label="One more">+</button>
      </div>
      <button type="submit" class="button">Add to cart</button>
    </form>
    <div class="added" data-added role="status">
      <span data-added-text></span> <a href="/cart" hidden>Go to the cart</a>
    </div>
    <p class="stock">${stockLine(product)}</p>
    <noscript><p class="quiet">The cart is kept in your browser and needs JavaScript.</p></noscript>`;
}

function stockLine({ stock }: Product): string {
  if (stock === 1) return 'The last one on the shelf. Leaves with the next parcel.';
  if (stock <= 5) return `${stock} left on the shelf. Leaves with the next parcel.`;
  return 'On the shelf. Leaves with the next parcel, on Tuesday or Friday.';
}

function facts(product: Product): Html {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Glaze', product.care === 'oak' ? undefined : product.finish],
    ['Finish', product.care === 'oak' ? product.finish : undefined],
    ['Size', product.size],
    ['Holds', product.holds],
    ['Weight', product.weight],
    ['Care', care[product.care]],
  ];
  return html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        value !== undefined &&
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
    <div>
      <dt>Delivery</dt>
      <dd>
        ${formatPrice(DELIVERY)}, free from ${formatPrice(FREE_DELIVERY_FROM)}. Thirty days to send it back.
        <a href="/delivery">More on delivery</a>
      </dd>
    </div>
  </dl>`;
}
