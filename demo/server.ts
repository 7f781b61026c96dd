// The demo shop as a Hono app: pages, static files, orders. It knows of Beckon only the snippet that every customer pastes.
import path from 'node:path';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { loadAssets } from './assets';
import { categories, products } from './catalogue';
import { merchantFeed, shopifyProducts } from './feed';
import { securityHeaders } from './headers';
import type { Html } from './html';
import { placeOrder } from './orders';
import { cartPage } from './pages/cart-page';
import { categoryPage, everythingPage } from './pages/category-page';
import { checkoutPage, orderPlacedPage } from './pages/checkout-page';
import { homePage } from './pages/home';
import { cookiesPage, deliveryPage, notFoundPage } from './pages/information';
import type { Shop, Twin } from './pages/layout';
import { productPage } from './pages/product-page';
import { representation, send, type Representation } from './respond';

export interface DemoShopOptions {
  /** Address of the Beckon server; its origin is allowed in the Content-Security-Policy. */
  beckonUrl: string;
  /** Key of the site, or how to ask for it: a page without a key (or an empty one) carries no snippet. */
  siteKey: string | (() => string | undefined);
  /** Address at which visitors reach the shop. */
  publicUrl: string;
  /** For tests: a twin of the shop that makes it hard for Beckon. */
  twin?: Twin;
  /** Where `static/` and `pictures/` are. Default: `demo` in the working folder. */
  folder?: string;
  /** Told of errors that visitors see as a 500. */
  onError?: (error: Error) => void;
}

type Render = (shop: Shop) => Html;

/** Address → page. The pages are the same for everybody: what differs between visitors stays in their browsers. */
const pages: ReadonlyMap<string, Render> = new Map<string, Render>([
  ['/', homePage],
  ['/all', everythingPage],
  ...categories.map((category): [string, Render] => [
    `/${category.id}`,
    (shop) => categoryPage(shop, category),
  ]),
  ...products.map((product): [string, Render] => [
    `/products/${product.id}`,
    (shop) => productPage(shop, product),
  ]),
  ['/cart', cartPage],
  ['/checkout', checkoutPage],
  ['/order-placed', orderPlacedPage],
  ['/delivery', deliveryPage],
  ['/cookies', cookiesPage],
]);

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';
/** An order of a hundred lines is smaller than this, in bytes. */
const LARGEST_ORDER = 16 * 1024;

export function createDemoShop({
  beckonUrl,
  siteKey,
  publicUrl,
  twin,
  folder,
  onError,
}: DemoShopOptions): Hono {
  const assets = loadAssets(path.resolve(folder ?? 'demo'));
  const headers = securityHeaders(new URL(beckonUrl).origin);
  const readKey = typeof siteKey === 'string' ? () => siteKey : siteKey;
  const withoutSlash = (url: string) => url.replace(/\/+$/, '');

  let rendered = new Map<Render, Representation>();
  let renderedKey: string | undefined;
  /** Pages are rendered once per site key. */
  const page = (render: Render): Representation => {
    const key = readKey();
    if (key !== renderedKey) rendered = new Map();
    renderedKey = key;
    const known = rendered.get(render);
    if (known) return known;
    const shop: Shop = {
      asset: assets.url,
      twin,
      publicUrl: withoutSlash(publicUrl),
      beckonScript: !key ? undefined : `${withoutSlash(beckonUrl)}/s/${encodeURIComponent(key)}.js`,
    };
    const fresh = representation(Buffer.from(render(shop).markup), 'text/html; charset=utf-8');
    rendered.set(render, fresh);
    return fresh;
  };

  const app = new Hono();

  app.use(async (context, next) => {
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    await next();
  });

  for (const [address, render] of pages)
    app.get(address, (context) => send(context, page(render), ASK_AGAIN));

  const feedShop: Shop = { asset: assets.url, publicUrl: withoutSlash(publicUrl), beckonScript: undefined };
  const feed = representation(Buffer.from(merchantFeed(feedShop)), 'text/xml; charset=utf-8');
  app.get('/feed.xml', (context) => send(context, feed, ASK_AGAIN));
  app.get('/products.json', (context) => {
    const page = Number(context.req.query('page') ?? 1);
    const listed = Buffer.from(shopifyProducts(feedShop, page));
    return send(context, representation(listed, 'application/json'), ASK_AGAIN);
  });

  const files = new Map<string, Representation>();
  app.get('/static/:name', (context) => {
    const name = context.req.param('name');
    const asset = assets.find(name);
    if (!asset) return context.notFound();
    const file = files.get(name) ?? representation(asset.body, asset.type, asset.hash);
    files.set(name, file);
    return send(context, file, context.req.query('v') === asset.hash ? FOR_EVER : ASK_AGAIN);
  });

  app.post(
    '/orders',
    bodyLimit({
      maxSize: LARGEST_ORDER,
      onError: (context) => context.json({ message: 'This order is too large for us.' }, 413),
    }),
    async (context) => {
      let body: unknown;
      try {
        body = await context.req.json();
      } catch {
        return context.json({ message: 'This order could not be read. Reload the page and try again.' }, 400);
      }
      const answer = placeOrder(body);
      context.header('Cache-Control', 'no-store');
      return answer.ok ? context.json(answer.order, 201) : context.json({ message: answer.message }, 422);
    },
  );

  app.notFound((context) => send(context, page(notFoundPage), ASK_AGAIN, 404));
  app.onError((error, context) => {
    onError?.(error);
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    return context.text('Something broke in the shop. Try again in a moment.', 500);
  });
  return app;
}
