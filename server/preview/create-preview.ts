// `GET /v1/preview?token=…`: what a page of the shop needs to show a campaign to one of the team. The token is the right to see it.
import { Hono, type Context } from 'hono';
import type { PreviewData } from '@/core/preview-data';
import { RateLimiter, type RateLimit } from '../access/rate-limiter';
import { AppError } from '../errors';
import { allowOrigin } from '../ingest/allow-origin';
import { limitKey } from '../ingest/limit-key';
import { refuse } from '../ingest/refuse';
import type { Log } from '../log';
import type { PreviewPayload, PreviewTokens } from './preview-token';

export interface PreviewOptions {
  tokens: PreviewTokens;
  /** Undefined when what the link shows is no longer there. */
  load(payload: PreviewPayload): Promise<PreviewData | undefined>;
  /** Address of whoever asks, proxies seen through. */
  clientAddress(context: Context): string;
  /** ms since 1970 UTC. */
  now(): number;
  log: Pick<Log, 'error'>;
  /** Questions of one public address. Private addresses are proxies and are not limited. */
  perAddress?: RateLimit;
}

/** A page asks once a view. */
const PER_ADDRESS: RateLimit = { perSecond: 5, burst: 60 };

/**
 * Replies: 200 `PreviewData`, never cached. Otherwise `{error, reason}`, the reason a sentence for the reader: 400 no token of
 * ours, 405, 410 it has ended or what it shows is gone, 422 the campaign cannot be read, 429 with `Retry-After`.
 */
export function createPreview(options: PreviewOptions): Hono {
  const { tokens, load, clientAddress, now, log, perAddress = PER_ADDRESS } = options;
  const addresses = new RateLimiter(perAddress, now);
  const app = new Hono();
  app.get('/v1/preview', async (context) => {
    allowOrigin(context);
    context.header('x-content-type-options', 'nosniff');
    const sender = limitKey(clientAddress(context));
    const wait = sender === undefined ? 0 : addresses.take(sender);
    if (wait > 0)
      return refuse(context, {
        status: 429,
        error: 'rate-limited',
        reason: 'Too many previews from this address; wait a moment and reload the page.',
        retryAfterMs: wait,
      });
    const payload = tokens.read(context.req.query('token') ?? '');
    if (!payload)
      return refuse(context, {
        status: 400,
        error: 'invalid',
        reason: 'This preview link is damaged, or it is of another Beckon. Make a new one in the editor.',
      });
    if (payload.expiresAt <= now())
      return refuse(context, {
        status: 410,
        error: 'expired',
        reason: 'This preview link has ended. Make a new one in the editor.',
      });
    try {
      const data = await load(payload);
      if (data) return context.json(data);
      return refuse(context, {
        status: 410,
        error: 'gone',
        reason: 'The campaign of this preview link was deleted, or the release is no longer there.',
      });
    } catch (error) {
      if (error instanceof AppError)
        return refuse(context, { status: 422, error: 'unreadable', reason: error.message });
      throw error;
    }
  });
  app.all('/v1/preview', (context) => {
    allowOrigin(context);
    context.header('allow', 'GET');
    return refuse(context, { status: 405, error: 'method', reason: 'A preview is asked for with GET.' });
  });
  app.onError((error, context) => {
    log.error({ err: error }, 'a preview could not be answered');
    return refuse(context, { status: 500, error: 'internal', reason: 'The server made a mistake.' });
  });
  return app;
}
