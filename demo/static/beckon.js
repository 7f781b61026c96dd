// @ts-check
// How the shop talks to Beckon: calls wait in a list until Beckon's script has loaded, and cost nothing if it never does.

/**
 * @typedef {{ statistics: boolean, personalisation: boolean, marketing: boolean }} Consent
 * @typedef {{ id: string, category: string, price: number, quantity: number }} Line  Price of one piece, in cents.
 * @typedef {{ order: string, total: number, currency: string, items: number, lines: Line[] }} OrderPlaced  `total` in cents, `items` in pieces.
 * @typedef {{ total: number, currency: string, items: (Line & { name: string })[] }} Cart  `total` in cents, without delivery.
 * @typedef {object} Beckon
 * @property {(choice: Consent) => void} consent
 * @property {(facts: { cart: Cart }) => void} set
 * @property {(event: 'order.placed', facts: OrderPlaced) => void} track
 */

/** @param {(beckon: Beckon) => void} call */
export function withBeckon(call) {
  const host = /** @type {{ beckon?: Pick<((beckon: Beckon) => void)[], 'push'> }} */ (
    /** @type {unknown} */ (window)
  );
  (host.beckon ||= []).push(call);
}
