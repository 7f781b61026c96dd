// The frame of every page: head with the Beckon snippet, header, footer, consent sheet.
import { categories, products } from '../catalogue';
import { dataBlock, html, type Html } from '../html';
import { consentSheet } from './consent-sheet';

/**
 * What tests do to the shop. Rude: its styles reach for everything on the page, its scripts extend prototypes and replace natives.
 * Single page: links change the page through the History API.
 */
export type Twin = 'rude' | 'single-page';

/** What pages need to know of the running shop. */
export interface Shop {
  /** Hashed address of a static file. */
  asset(name: string): string;
  /** Address of the shop without a slash at its end. */
  publicUrl: string;
  /** Address of the site script, if the shop is connected to Beckon. */
  beckonScript: string | undefined;
  twin?: Twin;
}

export interface Page {
  title: string;
  description: string;
  /** Path of the page, for its canonical address and the current place in the navigation. */
  path: string;
  body: Html;
  /** Name of the picture that stands for the page when it is shared. */
  picture?: string;
  /** Scripts of this page beside those that every page has. */
  scripts?: readonly string[];
  /** Pages that no search engine should list. */
  isPrivate?: boolean;
}

const SCRIPTS = ['consent.js', 'shop.js'] as const;
/** What the scripts import; named in the head so that they load side by side. */
const MODULES = ['beckon.js', 'cart.js', 'cart-store.js', 'find.js'] as const;

export function layout(shop: Shop, page: Page): Html {
  const picture = `${shop.publicUrl}${shop.asset(`${page.picture ?? 'hero-1200'}.webp`)}`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title}</title>
        <meta name="description" content="${page.description}" />
        ${
          page.isPrivate
            ? html`<meta name="robots" content="noindex" />`
            : html`<link rel="canonical" href="${shop.publicUrl}${page.path}" />`
        }
        <meta property="og:title" content="${page.title}" />
        <meta property="og:description" content="${page.description}" />
        <meta property="og:image" content="${picture}" />
        <meta name="theme-color" content="#faf8f4" />
        <link rel="icon" href="${shop.asset('favicon.svg')}" type="image/svg+xml" />
        <link
          rel="preload"
          href="${shop.asset('schibsted-grotesk.woff2')}"
          as="font"
          type="font/woff2"
          crossorigin
        />
        <link rel="stylesheet" href="${shop.asset('shop.css')}" />
        ${
          shop.twin === 'rude' &&
          html`<link rel="stylesheet" href="${shop.asset('rude.css')}" />
            <script src="${shop.asset('rude.js')}"></script>`
        }
        ${shop.beckonScript && html`<script async src="${shop.beckonScript}"></script>`}
        ${MODULES.map((name) => html`<link rel="modulepreload" href="${shop.asset(name)}" />`)}
        ${[
          ...SCRIPTS,
          ...(page.scripts ?? []),
          ...(shop.twin === 'single-page' ? ['single-page.js'] : []),
        ].map((name) => html`<script type="module" src="${shop.asset(name)}"></script>`)}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        ${consentSheet()} ${header(page.path)}
        <main id="main" tabindex="-1">${page.body}</main>
        ${footer()} ${productData()}
      </body>
    </html>`;
}

/** What the scripts need to know about products, to draw the cart and to tell Beckon of it. */
function productData(): Html {
  return dataBlock(
    'products',
    products.map(({ id, name, category, price, stock }) => ({ id, name, category, price, stock })),
  );
}

function header(path: string): Html {
  return html`<header class="header">
    <div class="wrap header-row">
      <a class="wordmark" href="/" aria-label="Fjell &amp; Fjord, home"
        >${mark()}<span>Fjell <i>&amp;</i> Fjord</span></a
      >
      <nav class="nav" aria-label="Categories">
        <ul>
          ${categories.map(
            ({ id, short }) => html`<li><a href="/${id}" ${current(path === `/${id}`)}>${short}</a></li>`,
          )}
        </ul>
      </nav>
      <a class="cart-link" href="/cart" data-cart-link aria-label="Cart">
        <span class="bag">${bag()}<span class="cart-count" data-cart-count></span></span>
        <span>Cart</span>
      </a>
    </div>
  </header>`;
}

function current(isCurrent: boolean): Html | false {
  return isCurrent && html`aria-current="page"`;
}

function mark(): Html {
  return html`<svg class="mark" viewBox="0 0 32 24" width="32" height="24" aria-hidden="true">
    <path d="M1 15.5 10.5 2l6 8.5L20 6l7 9.5z" fill="currentColor" />
    <path
      d="M2 20.5c3-2 6-2 9 0s6 2 9 0 6-2 8.5-.3"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
    />
  </svg>`;
}

function bag(): Html {
  return html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
    <path
      d="M3.5 6.5h13l-.9 10h-11.2zM7 8.5v-3a3 3 0 0 1 6 0v3"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linejoin="round"
      stroke-linecap="round"
    />
  </svg>`;
}

function footer(): Html {
  return html`<footer class="footer">
    <div class="wrap footer-row">
      <div class="footer-about">
        <p class="footer-name">Fjell &amp; Fjord</p>
        <p>Stoneware and a few other things for the table.</p>
        <p class="quiet">
          This is a demonstration shop. Nothing is sold here, nothing is sent, and no money changes hands.
        </p>
      </div>
      <nav aria-label="Shop">
        <ul>
          ${categories.map(({ id, name }) => html`<li><a href="/${id}">${name}</a></li>`)}
        </ul>
      </nav>
      <nav aria-label="Help">
        <ul>
          <li><a href="/delivery">Delivery, returns and care</a></li>
          <li><a href="/cookies">How we use cookies</a></li>
          <li><button type="button" class="link" data-open-consent hidden>Cookie choices</button></li>
        </ul>
      </nav>
    </div>
  </footer>`;
}
