// Security headers of everything that Next answers.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The canvas is framed by the editor of the same origin; every other page refuses to be framed. */
const CANVAS_PATH = '/canvas';
/** The rest of the address lets its holder read results. */
const SHARE_PATH = '/share/';

function contentSecurityPolicy(
  path: string,
  nonce: string,
  dev: boolean,
  framed: string | undefined,
): string {
  const ancestors = path === CANVAS_PATH ? "'self'" : "'none'";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    dev ? "style-src-elem 'self' 'unsafe-inline'" : `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    // Products have their pictures where their shop has them.
    `img-src 'self' data: blob: https:${framed ? ` ${framed}` : ''}`,
    "font-src 'self' data:",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    `frame-src 'self'${framed ? ` ${framed}` : ''}`,
    `frame-ancestors ${ancestors}`,
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}

/**
 * Sets the policy on the response, and on the request as well: that is where Next looks for the nonce of its own scripts.
 * `secure` is true when browsers reach Beckon by https. `framed`: origin of the demo shop, which the editor may show behind a
 * campaign.
 */
export function setBuilderHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  { path, dev, secure, framed }: { path: string; dev: boolean; secure: boolean; framed?: string | undefined },
): void {
  const policy = contentSecurityPolicy(path, randomBytes(16).toString('base64'), dev, framed);
  request.headers['content-security-policy'] = policy;
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // Whoever follows a link from there must not hand its address on.
  response.setHeader('Referrer-Policy', path.startsWith(SHARE_PATH) ? 'no-referrer' : 'same-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  if (secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}
