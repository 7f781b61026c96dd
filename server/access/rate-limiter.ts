// How many tries a key gets. Generic cell rate algorithm (ITU-T I.371): one number per key, no timers, exact refill.
import ipaddr from 'ipaddr.js';

export interface RateLimit {
  /** Tries that may come at once. */
  burst: number;
  /** Time in which a spent burst refills, ms. */
  periodMs: number;
}

export type Verdict = { allowed: true } | { allowed: false; retryAfterSeconds: number };

/** Memory is bounded: beyond so many keys the one that was used longest ago is forgotten. */
const MAX_KEYS = 10_000;

export class RateLimiter {
  /** Key → theoretical arrival time, ms: when its burst will be whole again. In order of last use. */
  readonly #fullAt = new Map<string, number>();
  readonly #interval: number;

  constructor(
    private readonly limit: RateLimit,
    private readonly now: () => number,
  ) {
    this.#interval = limit.periodMs / limit.burst;
  }

  /** Spends one try. */
  take(key: string): Verdict {
    const now = this.now();
    const next = Math.max(this.#fullAt.get(key) ?? now, now) + this.#interval;
    const wait = next - now - this.limit.periodMs;
    if (wait > 0) return { allowed: false, retryAfterSeconds: Math.ceil(wait / 1000) };
    this.#keep(key, next);
    return { allowed: true };
  }

  /** Gives one try back: it succeeded, and only failures are to count. */
  giveBack(key: string): void {
    const fullAt = this.#fullAt.get(key);
    if (fullAt !== undefined) this.#keep(key, fullAt - this.#interval);
  }

  #keep(key: string, fullAt: number): void {
    this.#fullAt.delete(key);
    if (fullAt <= this.now()) return;
    this.#fullAt.set(key, fullAt);
    const oldest = this.#fullAt.keys().next();
    if (this.#fullAt.size > MAX_KEYS && !oldest.done) this.#fullAt.delete(oldest.value);
  }
}

/** Who shares a limit: one IPv4 address, or the /64 network of an IPv6 address, of which a household has at least one. */
export function addressKey(address: string): string {
  if (!ipaddr.IPv6.isValid(address)) return address;
  const [a, b, c, d] = ipaddr.IPv6.parse(address).parts;
  return [a, b, c, d].map((part) => (part ?? 0).toString(16)).join(':');
}
