// `GET /v1/where`: the country a visitor is in, for campaigns that ask. Answered from the address of the request, which is
// used and forgotten: never stored, never logged.
import { Hono, type Context } from 'hono';
import { RateLimiter, type RateLimit } from '../access/rate-limiter';
import { allowOrigin } from '../ingest/allow-origin';
import { limitKey } from '../ingest/limit-key';
import { refuse } from '../ingest/refuse';
import type { Log } from '../log';
import type { CountryLookup } from './country-lookup';

export interface WhereOptions {
  lookUp: CountryLookup;
  /** Address of whoever asks, proxies seen through. */
  clientAddress(context: Context): string;
  /** ms since 1970 UTC. */
  now(): number;
  log: Pick<Log, 'warn'>;
  /** Questions of one public address. Private addresses are proxies and are not limited. */
  perAddress?: RateLimit;
}

/** A page asks once a view, and an office has many pages open. */
const PER_ADDRESS: RateLimit = { perSecond: 20, burst: 200 };

/**
 * Replies: 200 `{"country":"NO"}`, or null for an address that is in no country, or whose country cannot be looked up.
 * Otherwise `{error, reason}`: 405, 429 with `Retry-After`.
 */
export function createWhere({
  lookUp,
  clientAddress,
  now,
  log,
  perAddress = PER_ADDRESS,
}: WhereOptions): Hono {
  const addresses = new RateLimiter(perAddress, now);
  const app = new Hono();
  app.get('/v1/where', async (context) => {
    allowOrigin(context);
    const address = clientAddress(context);
    const sender = limitKey(address);
    const wait = sender === undefined ? 0 : addresses.take(sender);
    if (wait > 0)
      return refuse(context, {
        status: 429,
        error: 'rate-limited',
        reason: 'Too many questions from this address; slow down.',
        retryAfterMs: wait,
      });
    const country = await lookUp(address).catch((error: unknown) => {
      log.warn({ err: error }, 'countries cannot be looked up');
      return null;
    });
    return context.json({ country });
  });
  app.all('/v1/where', (context) => {
    allowOrigin(context);
    context.header('allow', 'GET');
    return refuse(context, { status: 405, error: 'method', reason: 'The country is asked for with GET.' });
  });
  return app;
}
