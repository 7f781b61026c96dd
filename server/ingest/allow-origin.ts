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

/** A browser asks before it sends JSON. Which site it is about stands in the body, so every page may ask; the answer to the POST decides. */
export function answerPreflight(context: Context): Response {
  allowOrigin(context);
  context.header('access-control-allow-methods', 'POST');
  context.header('access-control-allow-headers', 'content-type');
  context.header('access-control-max-age', '86400');
  return context.body(null, 204);
}
