// @ts-check
// How the shop talks to Beckon: calls wait in a list until Beckon's script has loaded, and cost nothing if it never does.

/**
 * @typedef {{ statistics: boolean, personalisation: boolean, marketing: boolean }} Consent
 * @typedef {{ order: string, total: number, currency: string, items: number }} OrderPlaced  `total` in cents, `items` in pieces.
 * @typedef {{ consent(choice: Consent): void, track(event: 'order.placed', facts: OrderPlaced): void }} Beckon
 */

/** @param {(beckon: Beckon) => void} call */
export function withBeckon(call) {
  const host = /** @type {{ beckon?: Pick<((beckon: Beckon) => void)[], 'push'> }} */ (
    /** @type {unknown} */ (window)
  );
  (host.beckon ||= []).push(call);
}
