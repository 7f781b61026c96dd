// Reads the cart from the shop's own server: when a page is viewed, when the page has sent something to the cart, and when
// the visitor comes back to the tab. Politely: at most one request in five seconds, none in a tab that nobody looks at, and
// no more on coming back once it had not changed several times in a row.
import { fetch, listen as hear, stringify } from '../natives';
import type { ToldCart } from '../told';
import type { ScriptParts } from '../attachments/attachment';

/** ms. */
const PAUSE = 5000;
const PATIENCE = 5000;
/** Readings that found nothing new. */
const MOST_UNCHANGED = 5;

export interface CartSource {
  address: string;
  /** Addresses by which the page changes the cart. */
  changes: RegExp;
  /** Undefined for what is no cart. May throw. */
  toCart: (reply: never) => ToldCart | undefined;
}

export function followCart({ api, listen }: ScriptParts, { address, changes, toCart }: CartSource): void {
  let last = -Infinity;
  let unchanged = 0;
  let known = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = async () => {
    timer = undefined;
    if (document.hidden) return;
    last = performance.now();
    unchanged++;
    try {
      const reply = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
      const cart = reply.ok ? toCart((await reply.json()) as never) : undefined;
      if (!cart || stringify(cart) === known) return;
      known = stringify(cart);
      unchanged = 0;
      api.set({ cart });
    } catch {
      // Offline, too slow, or not the shop it seemed to be.
    }
  };
  const ask = () => (timer ??= setTimeout(look, Math.max(0, last + PAUSE - performance.now())));

  // The page that this came to has been viewed already.
  ask();
  listen('page.viewed', ask);
  hear(document, 'visibilitychange', () => {
    if (!document.hidden && unchanged < MOST_UNCHANGED) ask();
  });
  // The page's own requests, seen without standing in their way.
  new PerformanceObserver((list) => {
    if (!list.getEntries().some(({ name }) => changes.test(name))) return;
    unchanged = 0;
    ask();
  }).observe({ type: 'resource' });
}
