// How a batch is turned away: a status for the sender, a sentence for the developer, and when to come back.
import type { Context } from 'hono';

export interface Refusal {
  status: 400 | 401 | 403 | 404 | 405 | 408 | 410 | 413 | 415 | 422 | 429 | 500 | 503;
  /** Stable; programs may rely on it. */
  error:
    | 'invalid'
    | 'signature'
    | 'origin'
    | 'unknown-site'
    | 'method'
    | 'too-slow'
    | 'too-large'
    | 'content-type'
    | 'rate-limited'
    | 'expired'
    | 'gone'
    | 'unreadable'
    | 'internal'
    | 'busy';
  reason: string;
  /** ms; only where trying again later makes sense. */
  retryAfterMs?: number;
}

export function refuse(context: Context, { status, error, reason, retryAfterMs }: Refusal): Response {
  if (retryAfterMs !== undefined)
    context.header('retry-after', String(Math.max(1, Math.ceil(retryAfterMs / 1000))));
  // What was not read of the body must not be taken for the next request.
  if (status === 408 || status === 413) context.header('connection', 'close');
  return context.json({ error, reason }, status);
}
