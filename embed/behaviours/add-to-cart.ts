// Puts a product into the cart by the shop system's own address, on the shop itself, and says how it went. Any other shop is asked:
// it hears `beckon:add-to-cart` and answers by `respondWith` (a promise), or by `preventDefault` alone when it is done.
// [Shopify, Ajax API, `/cart/add.js`; WooCommerce, `?wc-ajax=add_to_cart`]
import { quiet } from '../mount/quiet';
import type { Behaviour } from './behaviour';
import { goOn, onPress } from './on-press';

interface Wanted {
  product: string;
  quantity: number;
}

/** So long the words can be read before it goes on, ms. */
const READ = 900;
/** A shop that has not answered after so long has not taken it, ms. */
const PATIENCE = 15_000;

export const addToCart: Behaviour = (living) => {
  let isBusy = false;
  onPress(living, '[data-product]', (button) => {
    const { product = '', quantity, adding = '', added = '', failed = '' } = button.dataset;
    const status = button.nextElementSibling;
    if (isBusy || !status) return;
    const say = (words: string, busy: boolean) => {
      isBusy = busy;
      status.textContent = words;
      button.setAttribute('aria-disabled', `${busy}`);
    };
    say(adding, true);
    put({ product, quantity: Number(quantity) }).then(
      quiet(() => {
        if (living.signal.aborted) return;
        say(added, true);
        setTimeout(
          quiet(() => {
            if (living.signal.aborted) return;
            // Where it leads may be this very page.
            say(added, false);
            // One of several to choose from: the next may follow.
            if (button.dataset['stays'] === undefined) goOn(living, button);
          }),
          READ,
        );
      }),
      quiet(() => say(failed, false)),
    );
  });
};

/** Rejects when the shop did not take it. */
async function put(wanted: Wanted): Promise<void> {
  const { Shopify: shopify } = window as { Shopify?: { shop?: unknown; routes?: { root?: string } } };
  if (typeof shopify?.shop === 'string') {
    const reply = await fetch(`${shopify.routes?.root ?? '/'}cart/add.js`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ items: [{ id: wanted.product, quantity: wanted.quantity }] }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    return expect(reply.ok);
  }
  if (document.querySelector('[src*="/plugins/woocommerce/"],[href*="/plugins/woocommerce/"]')) {
    const reply = await fetch('?wc-ajax=add_to_cart', {
      method: 'POST',
      body: new URLSearchParams({ product_id: wanted.product, quantity: `${wanted.quantity}` }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const answer: { error?: unknown } = await reply.json();
    return expect(reply.ok && !answer.error);
  }
  return ask(wanted);
}

async function ask(wanted: Wanted): Promise<void> {
  let answer: unknown;
  let isAnswered = false;
  const respondWith = (promise: unknown) => {
    isAnswered = true;
    answer = promise;
  };
  const event = new CustomEvent('beckon:add-to-cart', {
    cancelable: true,
    detail: { ...wanted, respondWith },
  });
  const isIgnored = document.dispatchEvent(event);
  expect(isAnswered || !isIgnored);
  await Promise.race([answer, new Promise((_, reject) => setTimeout(reject, PATIENCE))]);
}

function expect(isSo: boolean): void {
  if (!isSo) throw new Error('The shop did not put it into the cart.');
}
