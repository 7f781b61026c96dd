// All products of a category, or of the shop.
import { products, productsIn, type Category } from '../catalogue';
import { html, type Html } from '../html';
import { layout, type Shop } from './layout';
import { productGrid } from './product-card';

export function categoryPage(shop: Shop, category: Category): Html {
  return listing(shop, {
    path: `/${category.id}`,
    name: category.name,
    summary: category.summary,
    listed: productsIn(category.id),
    picture: `category-${category.id}`,
  });
}

export function everythingPage(shop: Shop): Html {
  return listing(shop, {
    path: '/all',
    name: 'Everything we make',
    summary: 'It fits on one page, and that is on purpose.',
    listed: products,
    picture: 'hero-1200',
  });
}

interface Listing {
  path: string;
  name: string;
  summary: string;
  listed: typeof products;
  picture: string;
}

function listing(shop: Shop, { path, name, summary, listed, picture }: Listing): Html {
  return layout(shop, {
    title: `${name} · Fjell & Fjord`,
    description: summary,
    path,
    picture,
    body: html`<div class="wrap page">
      <header class="page-head">
        <h1>${name}</h1>
        <p class="lead">${summary}</p>
        <p class="quiet">${listed.length} pieces</p>
      </header>
      ${productGrid(shop, listed, 4, 'h2')}
    </div>`,
  });
}
