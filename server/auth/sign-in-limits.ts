// Limits on guessing passwords and reset links, per address and per account. Only failures count, and the reply is the same
// whether the account exists or not.
import { addressKey } from '../access/address-key';
import { readClientAddress } from '../access/client-address-header';
import { RateLimiter } from '../access/rate-limiter';
import { refuse } from './refuse';

/** In which the tries come back. */
const TEN_MINUTES = 600;
/** One household or office behind an address. */
const PER_ADDRESS = { burst: 30, perSecond: 30 / TEN_MINUTES };
/** Keeps a guesser with many addresses slow; the price is that he can keep the owner out meanwhile, who has the reset command. */
const PER_ACCOUNT = { burst: 10, perSecond: 10 / TEN_MINUTES };

/** Calls that test a secret. */
const GUARDED = new Set(['/sign-in/email', '/change-password', '/reset-password']);

export interface SignInLimits {
  /** Passes the request on unless its address or account has used up its tries. */
  guard(endpoint: string, request: Request, next: (request: Request) => Promise<Response>): Promise<Response>;
}

export function createSignInLimits(now: () => number): SignInLimits {
  const addresses = new RateLimiter(PER_ADDRESS, now);
  const accounts = new RateLimiter(PER_ACCOUNT, now);
  return {
    async guard(endpoint, request, next) {
      if (!GUARDED.has(endpoint)) return next(request);
      const address = addressKey(readClientAddress(request.headers));
      const account = endpoint === '/sign-in/email' ? await readEmail(request) : undefined;
      const addressWait = addresses.take(address);
      if (addressWait > 0) return tooMany(addressWait);
      const accountWait = account === undefined ? 0 : accounts.take(account);
      if (accountWait > 0) return tooMany(accountWait);
      const response = await next(request);
      if (response.ok) {
        addresses.giveBack(address);
        if (account !== undefined) accounts.giveBack(account);
      }
      return response;
    },
  };
}

/** The e-mail that someone tries to sign in with, in one spelling; bounded because it becomes a key. */
async function readEmail(request: Request): Promise<string | undefined> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => undefined);
  if (typeof body !== 'object' || body === null || !('email' in body) || typeof body.email !== 'string')
    return undefined;
  return body.email.trim().toLowerCase().slice(0, 254);
}

function tooMany(waitMs: number): Response {
  const seconds = Math.ceil(waitMs / 1000);
  const minutes = Math.ceil(seconds / 60);
  return refuse(
    429,
    'RATE_LIMITED',
    `There were too many tries. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`,
    { 'Retry-After': String(seconds) },
  );
}
