// Limits on calls that anybody may make, or that make others receive something. In memory: a new start forgets them.
import { RateLimiter } from './rate-limiter';

const HOUR = 3600;

export interface CallLimits {
  /** Tries with a one-time token, by address; only wrong ones count. */
  tokens: RateLimiter;
  /** Asked for a new password, by address of the caller. */
  resetCallers: RateLimiter;
  /** Asked for a new password, by account: nobody's letter box is to be filled. */
  resetAccounts: RateLimiter;
  /** Looks at shared results, by address. */
  shares: RateLimiter;
  /** Mails that a person makes others receive: invitations and tests. */
  mails: RateLimiter;
  /** Files of experiments, by person: each can hold millions of visitors. */
  downloads: RateLimiter;
}

/** @param now ms since 1970 UTC */
export function createCallLimits(now: () => number): CallLimits {
  return {
    tokens: new RateLimiter({ burst: 30, perSecond: 30 / 600 }, now),
    resetCallers: new RateLimiter({ burst: 10, perSecond: 10 / HOUR }, now),
    resetAccounts: new RateLimiter({ burst: 3, perSecond: 3 / HOUR }, now),
    shares: new RateLimiter({ burst: 120, perSecond: 2 }, now),
    mails: new RateLimiter({ burst: 30, perSecond: 30 / HOUR }, now),
    downloads: new RateLimiter({ burst: 30, perSecond: 60 / HOUR }, now),
  };
}
