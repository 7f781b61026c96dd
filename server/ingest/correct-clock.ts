// When something happened by the server's clock, told by a sender whose clock may be wrong.

const MAX_AGE_MS = 7 * 24 * 3_600_000;

/**
 * `at` and `sent` by the sender's clock, `received` by ours, all ms since 1970 UTC. The sender's error is taken to be
 * `received − sent`; the result lies within the seven days before receipt, whatever the sender says.
 */
export function correctClock(at: number, sent: number, received: number): number {
  const corrected = at + (received - sent);
  return Math.min(received, Math.max(received - MAX_AGE_MS, corrected));
}
