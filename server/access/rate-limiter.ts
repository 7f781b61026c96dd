// How much a key may do: one token bucket per key, in memory that cannot grow.

export interface RateLimit {
  /** Tokens that a rested key may spend at once. */
  burst: number;
  /** Tokens that come back per second. */
  perSecond: number;
}

interface Bucket {
  tokens: number;
  /** ms since 1970 UTC. */
  at: number;
}

/** Keys remembered; the one that was quiet the longest is forgotten first. */
const MAX_KEYS = 20_000;

export class RateLimiter {
  readonly #buckets = new Map<string, Bucket>();

  /** `now` in ms since 1970 UTC. */
  constructor(
    private readonly limit: RateLimit,
    private readonly now: () => number,
    private readonly maxKeys = MAX_KEYS,
  ) {}

  /**
   * Takes `cost` tokens and answers 0, or takes nothing and answers how many ms until they are there.
   * A cost above `burst` is granted by a full bucket, which then owes the rest.
   */
  take(key: string, cost = 1): number {
    const { perSecond, burst } = this.limit;
    const { tokens, at } = this.#refill(key);
    const needed = Math.min(cost, burst);
    const granted = tokens >= needed;
    this.#remember(key, { tokens: granted ? tokens - cost : tokens, at });
    return granted ? 0 : Math.ceil(((needed - tokens) / perSecond) * 1000);
  }

  /** Gives one token back: the try succeeded, and only failures are to count. */
  giveBack(key: string): void {
    const { tokens, at } = this.#refill(key);
    this.#remember(key, { tokens: Math.min(this.limit.burst, tokens + 1), at });
  }

  #refill(key: string): Bucket {
    const { perSecond, burst } = this.limit;
    const now = this.now();
    const known = this.#buckets.get(key);
    if (!known) return { tokens: burst, at: now };
    // A clock that was set back must not fine anyone.
    const elapsed = Math.max(0, now - known.at);
    return { tokens: Math.min(burst, known.tokens + (elapsed / 1000) * perSecond), at: now };
  }

  #remember(key: string, bucket: Bucket): void {
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size <= this.maxKeys) return;
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}
