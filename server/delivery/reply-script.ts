// How a script goes out: with which headers, in which encoding, or as the word that the browser has it already.
import { chooseEncoding, type Encoded } from './encode';
import type { TaggedBody } from './tagged-body';

/** A publish or a pause reaches the next page view within a minute: 30 s fresh, 30 s more while a new one is fetched. */
const SCRIPT_CACHING = 'public, max-age=30, stale-while-revalidate=30';
const FILE_CACHING = 'public, max-age=31536000, immutable';

/** Request headers that the answer depends on. */
export interface Asked {
  'accept-encoding'?: string | undefined;
  'if-none-match'?: string | undefined;
}

export interface Reply {
  status: 200 | 304;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer> | null;
}

function reply(asked: Asked, encoded: Encoded, headers: Record<string, string>): Reply {
  const encoding = chooseEncoding(asked['accept-encoding']);
  const body = encoded[encoding];
  return {
    status: 200,
    body,
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Content-Length': String(body.byteLength),
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
      Vary: 'Accept-Encoding',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Timing-Allow-Origin': '*',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    },
  };
}

/** Of what never changes under its name. */
export const replyForGood = (asked: Asked, file: Encoded): Reply =>
  reply(asked, file, { 'Cache-Control': FILE_CACHING });

/** Of what changes with a publish or an upgrade: kept for seconds, then asked for again by its validator. */
export function replyFresh(
  asked: Asked,
  { body, etag }: TaggedBody,
  headers: Record<string, string> = {},
): Reply {
  const caching = { 'Cache-Control': SCRIPT_CACHING, ETag: etag };
  const known = asked['if-none-match']?.split(/\s*,\s*/) ?? [];
  return known.some((tag) => tag.replace(/^W\//, '') === etag)
    ? {
        status: 304,
        body: null,
        headers: { ...caching, Vary: 'Accept-Encoding', 'Access-Control-Allow-Origin': '*' },
      }
    : reply(asked, body, { ...headers, ...caching });
}
