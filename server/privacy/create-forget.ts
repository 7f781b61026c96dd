// `POST /v1/forget`: a visitor asks a shop to forget them. Unauthenticated like everything that shops send: whoever knows the id
// of a visitor has it from that visitor's browser.
import { Hono, type Context } from 'hono';
import * as z from 'zod';
import { eventIdSchema } from '@/core/events/event';
import { RateLimiter, type RateLimit } from '../access/rate-limiter';
import { allowOrigin, answerPreflight } from '../ingest/allow-origin';
import { isAllowedOrigin } from '../ingest/allowed-origin';
import { EventStoreError } from '../ingest/event-store';
import { limitKey } from '../ingest/limit-key';
import { readBody } from '../ingest/read-body';
import { refuse, type Refusal } from '../ingest/refuse';
import type { Log } from '../log';
import type { SiteDirectory } from '../sites/site-directory';

export interface ForgetOptions {
  directory: SiteDirectory;
  forget(siteId: string, visitor: string): Promise<void>;
  /** Address of whoever asks, proxies seen through. */
  clientAddress(context: Context): string;
  /** ms since 1970 UTC. */
  now(): number;
  log: Pick<Log, 'error'>;
  /** Requests of one public address. Private addresses are proxies and are not limited. */
  perAddress?: RateLimit;
  /** What the page sent just before is given this time to arrive, ms, so that it is found with the rest. */
  grace?: number;
  /** Of this server, where quizzes have pages. */
  ownOrigin?: string;
}

const PER_ADDRESS: RateLimit = { perSecond: 0.2, burst: 10 };
const GRACE = 1000;
/** Requests that may be waiting; more are turned away. */
const MAX_WAITING = 500;
const MAX_BYTES = 1024;
const BODY_TIMEOUT = 10_000;

const bodySchema = z.strictObject({ site: z.string().max(64), visitor: eventIdSchema });

function readRequest(text: string): z.infer<typeof bodySchema> | undefined {
  try {
    return bodySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Replies: 202 `{"forgotten":true}` once it is done, also for a visitor nobody knows. Otherwise `{error, reason}`: 400, 403 a page
 * of another domain, 404 unknown site key, 405, 408, 413, 429 and 503 with `Retry-After`.
 */
export function createForget(options: ForgetOptions): Hono {
  const { directory, forget, clientAddress, now, log, perAddress = PER_ADDRESS, grace = GRACE } = options;
  const addresses = new RateLimiter(perAddress, now);
  let waiting = 0;

  async function receive(context: Context): Promise<Refusal | undefined> {
    const sender = limitKey(clientAddress(context));
    const retryAfterMs = sender === undefined ? 0 : addresses.take(sender);
    if (retryAfterMs > 0)
      return {
        status: 429,
        error: 'rate-limited',
        reason: 'Too many requests from this address; slow down.',
        retryAfterMs,
      };
    const body = await readBody(context, { bytes: MAX_BYTES, ms: BODY_TIMEOUT });
    if (typeof body !== 'string')
      return body.broke === 'bytes'
        ? { status: 413, error: 'too-large', reason: `A request has at most ${MAX_BYTES} bytes.` }
        : { status: 408, error: 'too-slow', reason: 'The body did not arrive in time.' };
    const request = readRequest(body);
    if (!request)
      return { status: 400, error: 'invalid', reason: 'Send {"site": KEY, "visitor": ID} and nothing else.' };
    const site = directory.find(request.site);
    if (!site) return { status: 404, error: 'unknown-site', reason: 'No site has this key.' };
    const origin = context.req.header('origin');
    if (origin !== undefined && !isAllowedOrigin(origin, site.domains, options.ownOrigin))
      return { status: 403, error: 'origin', reason: `Pages of ${origin} may not ask for this site.` };
    await wait(grace);
    await forget(site.id, request.visitor);
    return undefined;
  }

  const app = new Hono();
  app.options('/v1/forget', answerPreflight);
  app.post('/v1/forget', async (context) => {
    allowOrigin(context);
    const busy = {
      status: 503,
      error: 'busy',
      reason: 'Ask again in a moment.',
      retryAfterMs: 5000,
    } as const;
    if (waiting >= MAX_WAITING) return refuse(context, busy);
    waiting++;
    try {
      const refusal = await receive(context);
      return refusal ? refuse(context, refusal) : context.json({ forgotten: true }, 202);
    } catch (error) {
      if (error instanceof EventStoreError) return refuse(context, busy);
      log.error({ err: error }, 'a visitor could not be forgotten');
      return refuse(context, { status: 500, error: 'internal', reason: 'The server made a mistake.' });
    } finally {
      waiting--;
    }
  });
  app.all('/v1/forget', (context) => {
    allowOrigin(context);
    context.header('allow', 'POST, OPTIONS');
    return refuse(context, {
      status: 405,
      error: 'method',
      reason: 'Being forgotten is asked for with POST.',
    });
  });
  return app;
}
