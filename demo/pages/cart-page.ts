// The cart page: an empty frame and templates; the script draws what this browser keeps.
import { products } from '../catalogue';
import { html, type Html } from '../html';
import { FREE_DELIVERY_FROM } from '../static/cart.js';
import { layout, type Shop } from './layout';

/** Shown when the cart holds nothing. */
export function emptyCart(): Html {
  return html`<div data-cart-empty hidden>
    <p class="lead">There is nothing in it yet.</p>
    <a class="button" href="/all">See what is on the shelf</a>
  </div>`;
}

export function withoutScript(): Html {
  return html`<noscript
    ><p class="lead">The cart is kept in your browser and needs JavaScript.</p></noscript
  >`;
}

/** Sums of the cart, filled in by the script. */
export function sums(): Html {
  return html`<dl class="sums">
    <div>
      <dt>Goods</dt>
      <dd data-goods></dd>
    </div>
    <div>
      <dt>Delivery</dt>
      <dd data-delivery></dd>
    </div>
    <div class="sum-total">
      <dt>Total <span class="quiet">VAT included</span></dt>
      <dd data-total></dd>
    </div>
  </dl>`;
}

export function cartPage(shop: Shop): Html {
  return layout(shop, {
    title: 'Cart · Fjell & Fjord',
    description: 'What you have picked so far.',
    path: '/cart',
    isPrivate: true,
    scripts: ['cart-page.js'],
    body: html`<div class="wrap page">
      <header class="page-head"><h1>Cart</h1></header>
      <p class="unseen" data-cart-status role="status" tabindex="-1"></p>
      ${withoutScript()} ${emptyCart()}
      <div class="cart" data-cart-filled hidden>
        <ul class="cart-lines" data-lines></ul>
        <section class="summary" aria-label="Summary">
          <p class="until-free" id="until-free" data-until-free></p>
          <progress
            data-progress
            max="${FREE_DELIVERY_FROM}"
            value="0"
            aria-labelledby="until-free"
          ></progress>
          ${sums()}
          <a class="button" href="/checkout">Go to checkout</a>
          <p class="quiet">You pay on invoice, after the parcel has arrived.</p>
        </section>
      </div>
      <template id="cart-line">
        <li class="cart-line">
          <a class="cart-picture" tabindex="-1" aria-hidden="true"><img alt="" width="400" height="500" /></a>
          <div class="cart-words">
            <h2><a data-name></a></h2>
            <p class="quiet" data-price></p>
          </div>
          <div class="stepper">
            <button type="button" data-step="-1">−</button>
            <input type="number" min="1" inputmode="numeric" />
            <button type="button" data-step="1">+</button>
          </div>
          <p class="cart-sum" data-sum></p>
          <button type="button" class="link" data-remove>Remove</button>
        </li>
      </template>
      ${products.map(
        ({ id }) =>
          html`<template data-picture="${id}" data-src="${shop.asset(`${id}-400.webp`)}"></template>`,
      )}
    </div>`,
  });
}
