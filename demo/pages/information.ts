// Pages to read: delivery and care, cookies and consent, and the page that is not there.
import { care } from '../catalogue';
import { html, type Html } from '../html';
import { DELIVERY, formatPrice, FREE_DELIVERY_FROM } from '../static/cart.js';
import { layout, type Shop } from './layout';

export function deliveryPage(shop: Shop): Html {
  return layout(shop, {
    title: 'Delivery, returns and care · Fjell & Fjord',
    description: 'What delivery costs, how to send something back, and how to treat stoneware and oak.',
    path: '/delivery',
    body: html`<div class="wrap page narrow prose">
      <h1>Delivery, returns and care</h1>
      <h2>Delivery</h2>
      <p>
        Parcels leave on Tuesdays and Fridays and take two to five working days within Europe. Delivery costs
        ${formatPrice(DELIVERY)}, and nothing from ${formatPrice(FREE_DELIVERY_FROM)}.
      </p>
      <h2>Broken on the way</h2>
      <p>It is rare. Send us a picture within a week and we send another; keep the pieces for mosaics.</p>
      <h2>Returns</h2>
      <p>
        Thirty days from arrival, used or not. Pack it as we did. We refund the goods and the delivery, and
        you pay the way back.
      </p>
      <h2>Care</h2>
      <dl class="facts">
        <div>
          <dt>Mugs, bowls, plates</dt>
          <dd>${care.everyday}</dd>
        </div>
        <div>
          <dt>Teapot, stands</dt>
          <dd>${care.gentle}</dd>
        </div>
        <div>
          <dt>Vases</dt>
          <dd>${care.vase}</dd>
        </div>
        <div>
          <dt>Candle holders</dt>
          <dd>${care.flame}</dd>
        </div>
        <div>
          <dt>Oak</dt>
          <dd>${care.oak}</dd>
        </div>
      </dl>
      <p>
        Bare clay darkens a little with use. Grey marks from cutlery are metal on glaze, not scratches; a
        paste of baking soda takes them off.
      </p>
    </div>`,
  });
}

export function cookiesPage(shop: Shop): Html {
  return layout(shop, {
    title: 'How we use cookies · Fjell & Fjord',
    description: 'What this shop keeps in your browser, what for, and how to change your mind.',
    path: '/cookies',
    body: html`<div class="wrap page narrow prose">
      <h1>How we use cookies</h1>
      <p class="lead">
        Strictly speaking we use none. What this shop keeps, it keeps in the storage of your own browser, and
        most of it only if you say so.
      </p>
      <h2>Always</h2>
      <p>
        Your cart, the order you placed last (until you close the window), and your answer to the question
        below. They never leave your browser, except that the pieces in your cart are sent to us when you
        place an order.
      </p>
      <p>
        Every page you open is counted, without telling whose visit it belongs to: its address, the site and
        the campaign that led here, whether you hold a phone, a tablet or a computer, and your browser’s
        language. So are the answer you give below and an order you place, with its number and amount. Nothing
        is stored in your browser for that, and nothing links one page to the next.
      </p>
      <h2>If you agree</h2>
      <p>
        The shop uses <b>Beckon</b>, which runs on the shop owner’s own server, to show invitations and to
        learn whether they help. What it may do depends on your choice:
      </p>
      <dl class="facts">
        <div>
          <dt>Statistics</dt>
          <dd>
            A random number tells visitors and their visits apart, and what you have seen and pressed is
            remembered, so that no invitation nags.
          </dd>
        </div>
        <div>
          <dt>Personalisation</dt>
          <dd>What you answer or tell us is remembered, so that later suggestions fit.</dd>
        </div>
        <div>
          <dt>Marketing</dt>
          <dd>Invitations whose purpose is to sell, such as a letter for new visitors, may appear.</dd>
        </div>
      </dl>
      <p>
        Without your leave there is no number, nothing is remembered, and no invitation interrupts you. Pages
        are still counted, as above.
      </p>
      <h2>Changing your mind</h2>
      <p>
        Any time, on any page, at the very bottom. What you take back is deleted from your browser within a
        second.
        <button type="button" class="button secondary" data-open-consent hidden>Cookie choices</button>
      </p>
    </div>`,
  });
}

export function notFoundPage(shop: Shop): Html {
  return layout(shop, {
    title: 'Not on the shelf · Fjell & Fjord',
    description: 'This page does not exist.',
    path: '/404',
    isPrivate: true,
    body: html`<div class="wrap page narrow">
      <header class="page-head">
        <h1>Not on this shelf</h1>
        <p class="lead">The page you asked for does not exist, or not any more. Pots break, addresses too.</p>
      </header>
      <a class="button" href="/all">See everything we make</a>
    </div>`,
  });
}
