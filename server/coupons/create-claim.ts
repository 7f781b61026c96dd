// `POST /v1/claim`: somebody on a shop asks for the code that a campaign offers. Codes stand in no design and in no script; this is the
// only way to one. Unauthenticated like everything that shops send, so it is slow for whoever asks often.
import { Hono, type Context } from 'hono';
import * as z from 'zod';
import { idSchema } from '@/core/campaign/ids';
import { eventIdSchema } from '@/core/events/event';
import { RateLimiter, type RateLimit } from '../access/rate-limiter';
import type { App } from '../app';
import { allowOrigin, answerPreflight } from '../ingest/allow-origin';
import { isAllowedOrigin } from '../ingest/allowed-origin';
import { limitKey } from '../ingest/limit-key';
import { parseEmail } from '../ingest/parse-email';
import { readBody } from '../ingest/read-body';
import { refuse, type Refusal } from '../ingest/refuse';
import { claimCode } from './claim-code';
import { findOfferedPool } from './offered-pool';

export interface ClaimOptions {
  app: Pick<App, 'db' | 'directory' | 'log' | 'now'>;
  /** Address of whoever asks, proxies seen through. */
  clientAddress(context: Context): string;
  /** Requests of one public address. Private addresses are proxies and are not limited. */
  perAddress?: RateLimit;
  /** Requests of one site. */
  perSite?: RateLimit;
  /** Of this server, where quizzes have pages. */
  ownOrigin?: string;
}

/** A household that shares an address gets its codes; whoever collects them gets six a minute. */
const PER_ADDRESS: RateLimit = { perSecond: 0.1, burst: 20 };
const PER_SITE: RateLimit = { perSecond: 50, burst: 500 };
const MAX_BYTES = 1024;
const BODY_TIMEOUT = 10_000;

const bodySchema = z.strictObject({
  campaign: z.string().min(1).max(64),
  block: idSchema,
  visitor: z.union([eventIdSchema, z.null()]),
  email: z.string().max(254).optional(),
});

/** `code: null`: none is left (`none`), or an e-mail address must be left first (`address`). */
export type ClaimReply = { code: string } | { code: null; why: 'none' | 'address' };

const NOT_OFFERED: Refusal = {
  status: 410,
  error: 'gone',
  reason: 'Nothing that runs offers this visitor a code there.',
};

/** Of the site of a campaign. */
async function findKey(db: App['db'], campaign: string): Promise<string | undefined> {
  const row = await db.campaign.findUnique({
    where: { id: campaign },
    select: { site: { select: { key: true } } },
  });
  return row?.site.key;
}

function readRequest(text: string): z.infer<typeof bodySchema> | undefined {
  try {
    return bodySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/**
 * Replies: 200 with a `ClaimReply`. Otherwise `{error, reason}`: 400, 403 a page of another domain, 405, 408,
 * 410 nothing that runs offers this visitor a code there, 413, 429 with `Retry-After`.
 */
export function createClaim({
  app: parts,
  clientAddress,
  perAddress,
  perSite,
  ownOrigin,
}: ClaimOptions): Hono {
  const { directory, log, now } = parts;
  const addresses = new RateLimiter(perAddress ?? PER_ADDRESS, now);
  const sites = new RateLimiter(perSite ?? PER_SITE, now);

  const slowDown = (retryAfterMs: number): Refusal => ({
    status: 429,
    error: 'rate-limited',
    reason: 'Too many codes were asked for; ask again later.',
    retryAfterMs,
  });

  async function receive(context: Context): Promise<ClaimReply | Refusal> {
    const sender = limitKey(clientAddress(context));
    const addressWait = sender === undefined ? 0 : addresses.take(sender);
    if (addressWait > 0) return slowDown(addressWait);
    const body = await readBody(context, { bytes: MAX_BYTES, ms: BODY_TIMEOUT });
    if (typeof body !== 'string')
      return body.broke === 'bytes'
        ? { status: 413, error: 'too-large', reason: `A request has at most ${MAX_BYTES} bytes.` }
        : { status: 408, error: 'too-slow', reason: 'The body did not arrive in time.' };
    const request = readRequest(body);
    const email = request?.email === undefined ? null : parseEmail(request.email);
    if (!request || email === undefined)
      return {
        status: 400,
        error: 'invalid',
        reason: 'Send {"campaign", "block", "visitor"} and, where one was left, "email".',
      };
    const key = await findKey(parts.db, request.campaign);
    const site = key === undefined ? undefined : directory.find(key);
    if (!site) return NOT_OFFERED;
    const origin = context.req.header('origin');
    if (origin !== undefined && !isAllowedOrigin(origin, site.domains, ownOrigin))
      return { status: 403, error: 'origin', reason: `Pages of ${origin} may not ask for this site.` };
    const siteWait = sites.take(site.id);
    if (siteWait > 0) return slowDown(siteWait);
    const offered = await findOfferedPool(parts, site, request);
    if (!offered) return NOT_OFFERED;
    const { visitor, campaign: campaignId } = request;
    // Nobody could tell a second time from the first.
    if (visitor === null && (email === null || !offered.asksAddress)) return { code: null, why: 'address' };
    const code = await claimCode(parts, offered.pool, { visitor, email, campaignId });
    return code === null ? { code, why: 'none' } : { code };
  }

  const app = new Hono();
  app.options('/v1/claim', answerPreflight);
  app.post('/v1/claim', async (context) => {
    allowOrigin(context);
    const reply = await receive(context);
    return 'status' in reply ? refuse(context, reply) : context.json(reply);
  });
  app.all('/v1/claim', (context) => {
    allowOrigin(context);
    context.header('allow', 'POST, OPTIONS');
    return refuse(context, { status: 405, error: 'method', reason: 'Codes are asked for with POST.' });
  });
  app.onError((error, context) => {
    allowOrigin(context);
    log.error({ err: error }, 'a code could not be given out');
    return refuse(context, { status: 500, error: 'internal', reason: 'The server made a mistake.' });
  });
  return app;
}
