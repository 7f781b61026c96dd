// What the demo shop sells, as shops tell other programs of it: the XML of Google Merchant Center, and `products.json` as Shopify has it.
import { CURRENCY, categories, products, type Product } from './catalogue';
import { html } from './html';
import type { Shop } from './pages/layout';

/** As text of an element. */
const escape = (text: string) => html`${text}`.markup;
const amount = (cents: number) => (cents / 100).toFixed(2);
const categoryOf = ({ category }: Product) => categories.find(({ id }) => id === category)?.name ?? '';
const picture = (shop: Shop, { id }: Product) => new URL(shop.asset(`${id}.webp`), shop.publicUrl).href;

/** RSS 2.0 with the elements of https://support.google.com/merchants/answer/7052112. */
export function merchantFeed(shop: Shop): string {
  const item = (product: Product) => {
    const fields = {
      'g:id': product.id,
      'g:title': product.name,
      'g:description': product.summary,
      'g:link': `${shop.publicUrl}/products/${product.id}`,
      'g:image_link': picture(shop, product),
      'g:price': `${amount(product.price)} ${CURRENCY}`,
      'g:availability': product.stock > 0 ? 'in_stock' : 'out_of_stock',
      'g:quantity': String(product.stock),
      'g:product_type': categoryOf(product),
      'g:brand': 'Fjell & Fjord',
      'g:color': product.finish,
      'g:condition': 'new',
    };
    const lines = Object.entries(fields).map(([name, text]) => `      <${name}>${escape(text)}</${name}>`);
    return `    <item>\n${lines.join('\n')}\n    </item>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">
  <channel>
    <title>Fjell &amp; Fjord</title>
    <link>${escape(shop.publicUrl)}</link>
    <description>Stoneware for every day</description>
${products.map(item).join('\n')}
  </channel>
</rss>
`;
}

/**
 * Variants have the ids by which the cart and orders call them.
 * @param page from 1; all of it is on the first
 */
export function shopifyProducts(shop: Shop, page: number): string {
  const listed = products.map((product, at) => ({
    id: 7_000_000 + at,
    title: product.name,
    handle: product.id,
    body_html: `<p>${escape(product.summary)}</p>`,
    vendor: 'Fjell & Fjord',
    product_type: categoryOf(product),
    tags: [product.care],
    variants: [
      {
        id: product.id,
        title: 'Default Title',
        sku: product.id,
        price: amount(product.price),
        available: product.stock > 0,
      },
    ],
    images: [{ src: picture(shop, product) }],
  }));
  return JSON.stringify({ products: page === 1 ? listed : [] });
}
