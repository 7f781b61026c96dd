// When a message that did not arrive is tried again, and when a webhook has failed for too long.

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Between one try and the next, ms: ten tries in three days, as Standard Webhooks recommends ("Retry schedule"). */
const PAUSES = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];
/** Share by which a pause may be longer, so that what failed together does not come back together. */
const JITTER = 0.2;

/** A webhook that nothing reached for this long is switched off, ms. */
export const FAILING_MS = 5 * DAY;

/** `tries`: how many there were. `random` in [0, 1). Null: that was the last one. */
export function nextTry(tries: number, now: number, random: number): number | null {
  const pause = PAUSES[tries - 1];
  return pause === undefined ? null : now + Math.round(pause * (1 + JITTER * random));
}
