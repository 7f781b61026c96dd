// Checkout and confirmation. No payment: the order is paid on invoice, and this is a demonstration.
import { html, type Html } from '../html';
import { emptyCart, sums, withoutScript } from './cart-page';
import { layout, type Shop } from './layout';

interface Field {
  id: string;
  label: string;
  /** Value of the `autocomplete` attribute. */
  fills: string;
  type?: 'text' | 'email';
  /** Shown under the field when it is empty or wrong. */
  problem: string;
  /** Half of the row on wide screens. */
  isShort?: boolean;
}

const FIELDS: readonly Field[] = [
  { id: 'name', label: 'Name', fills: 'name', problem: 'Write the name that is on your letterbox.' },
  {
    id: 'email',
    label: 'E-mail',
    fills: 'email',
    type: 'email',
    problem: 'Write an address like name@example.com; the invoice goes there.',
  },
  {
    id: 'street',
    label: 'Street and number',
    fills: 'street-address',
    problem: 'Write where the parcel should go.',
  },
  { id: 'postcode', label: 'Postcode', fills: 'postal-code', problem: 'Write the postcode.', isShort: true },
  { id: 'town', label: 'Town', fills: 'address-level2', problem: 'Write the town.', isShort: true },
  { id: 'country', label: 'Country', fills: 'country-name', problem: 'Write the country.' },
];

function field({ id, label, fills, type = 'text', problem, isShort }: Field): Html {
  return html`<div class="${isShort ? 'field short' : 'field'}">
    <label for="${id}">${label}</label>
    <input
      id="${id}"
      name="${id}"
      type="${type}"
      autocomplete="${fills}"
      required
      maxlength="200"
      aria-describedby="${id}-problem"
      data-problem="${problem}"
    />
    <p class="problem" id="${id}-problem"></p>
  </div>`;
}

function orderLineTemplate(): Html {
  return html`<template id="order-line">
    <li class="order-line">
      <span data-name></span> <span class="quiet" data-quantity></span> <span data-sum></span>
    </li>
  </template>`;
}

export function checkoutPage(shop: Shop): Html {
  return layout(shop, {
    title: 'Checkout · Fjell & Fjord',
    description: 'Where the parcel goes.',
    path: '/checkout',
    isPrivate: true,
    scripts: ['checkout-page.js'],
    body: html`<div class="wrap page">
      <header class="page-head"><h1>Checkout</h1></header>
      ${withoutScript()} ${emptyCart()}
      <div class="cart" data-cart-filled hidden>
        <form class="checkout" data-checkout novalidate>
          <h2>Where should it go?</h2>
          <div class="fields">${FIELDS.map(field)}</div>
          <h2>Payment</h2>
          <p>On invoice: you get it by e-mail when the parcel has arrived, and have fourteen days.</p>
          <p class="quiet">
            This is a demonstration shop. What you write here stays in your browser, no invoice will come and
            no parcel either.
          </p>
          <p class="failure" data-failure role="alert" tabindex="-1"></p>
          <button type="submit" class="button">Place order</button>
        </form>
        <section class="summary" aria-labelledby="summary-title">
          <div class="section-head">
            <h2 id="summary-title">Your order</h2>
            <a href="/cart">Change</a>
          </div>
          <ul class="order-lines" data-lines></ul>
          ${sums()}
        </section>
      </div>
      ${orderLineTemplate()}
    </div>`,
  });
}

export function orderPlacedPage(shop: Shop): Html {
  return layout(shop, {
    title: 'Order placed · Fjell & Fjord',
    description: 'Thank you.',
    path: '/order-placed',
    isPrivate: true,
    scripts: ['order-page.js'],
    body: html`<div class="wrap page narrow">
      ${withoutScript()}
      <div data-order hidden>
        <header class="page-head">
          <h1>Thank you, it is on the packing table</h1>
          <p class="lead">
            Your order number is <b data-number></b>. The invoice would go to <span data-email></span>.
          </p>
        </header>
        <section class="summary" aria-label="Your order">
          <ul class="order-lines" data-lines></ul>
          <dl class="sums">
            <div>
              <dt>Delivery</dt>
              <dd data-delivery></dd>
            </div>
            <div class="sum-total">
              <dt>Total <span class="quiet">VAT included</span></dt>
              <dd data-total></dd>
            </div>
          </dl>
        </section>
        <p class="quiet">Since this is a demonstration shop, that is where it will stay.</p>
        <a class="button" href="/all">Back to the shelf</a>
      </div>
      <div data-no-order hidden>
        <header class="page-head">
          <h1>No order to show</h1>
          <p class="lead">An order is shown here right after it was placed, in the same window.</p>
        </header>
        <a class="button" href="/all">See what is on the shelf</a>
      </div>
      ${orderLineTemplate()}
    </div>`,
  });
}
