// Who may read what the public endpoints answer.
import type { Context } from 'hono';

/**
 * Replies hold counts and reasons, nothing private, and no cookie is looked at: the page that asked may read them, so
 * that a wrong domain says so instead of looking like a dead server. They are never kept.
 */
export function allowOrigin(context: Context): void {
  context.header('access-control-allow-origin', context.req.header('origin') ?? '*');
  // Without this the script on the shop could not read how long it should wait.
  context.header('access-control-expose-headers', 'retry-after');
  context.header('vary', 'Origin');
  context.header('cache-control', 'no-store');
}
