// Rate limits: one token bucket per key, in memory that cannot grow.

export interface RateLimit {
  /** Tokens that come back per second. */
  perSecond: number;
  /** Tokens a rested key may spend at once. */
  burst: number;
}

interface Bucket {
  tokens: number;
  /** ms since 1970 UTC. */
  at: number;
}

/** Keys remembered; the one that was quiet the longest is forgotten first, which only ever helps it. */
const MAX_KEYS = 20_000;

export class TokenBuckets {
  readonly #limit: RateLimit;
  readonly #maxKeys: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(limit: RateLimit, maxKeys = MAX_KEYS) {
    this.#limit = limit;
    this.#maxKeys = maxKeys;
  }

  /**
   * Takes `cost` tokens and answers 0, or takes nothing and answers how many ms until they are there.
   * A cost above `burst` is granted by a full bucket, which then owes the rest.
   */
  take(key: string, cost: number, now: number): number {
    const { perSecond, burst } = this.#limit;
    const known = this.#buckets.get(key);
    // A clock that was set back must not fine anyone.
    const elapsed = known ? Math.max(0, now - known.at) : 0;
    const tokens = known ? Math.min(burst, known.tokens + (elapsed / 1000) * perSecond) : burst;
    const needed = Math.min(cost, burst);
    const granted = tokens >= needed;
    this.#remember(key, { tokens: granted ? tokens - cost : tokens, at: now });
    return granted ? 0 : Math.ceil(((needed - tokens) / perSecond) * 1000);
  }

  #remember(key: string, bucket: Bucket): void {
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size <= this.#maxKeys) return;
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}
