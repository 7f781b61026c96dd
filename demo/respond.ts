// Sends a body the short way: compressed as the browser asks, revalidated by ETag, compressed only once per content.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

type Encoding = 'br' | 'gzip';

/** A body that can be sent in several encodings. */
export interface Representation {
  body: Buffer;
  type: string;
  /** Identifies the content; without quotes. */
  tag: string;
  encoded: Map<Encoding, Promise<Buffer>>;
}

export function representation(body: Buffer, type: string, tag?: string): Representation {
  return {
    body,
    type,
    tag: tag ?? createHash('sha256').update(body).digest('base64url').slice(0, 16),
    encoded: new Map(),
  };
}

function isCompressible(type: string): boolean {
  return type.startsWith('text/') || type.startsWith('image/svg');
}

/** The best encoding that an Accept-Encoding header allows; an encoding with q=0 is refused by the client. */
export function chooseEncoding(header: string | undefined): Encoding | undefined {
  const accepted = new Set<string>();
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name, ...parameters] = part.split(';').map((text) => text.trim());
    if (name && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) accepted.add(name);
  }
  return accepted.has('br') ? 'br' : accepted.has('gzip') ? 'gzip' : undefined;
}

function encode(from: Representation, encoding: Encoding): Promise<Buffer> {
  const known = from.encoded.get(encoding);
  if (known) return known;
  const fresh =
    encoding === 'br'
      ? toBrotli(from.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : toGzip(from.body, { level: 9 });
  from.encoded.set(encoding, fresh);
  return fresh;
}

/** Answers 200, or 304 when the browser has this very content already. */
export async function send(
  context: Context,
  from: Representation,
  cacheControl: string,
  status: 200 | 404 = 200,
): Promise<Response> {
  const compressible = isCompressible(from.type);
  // Weak, because the same tag stands for every encoding of the content.
  const tag = `W/"${from.tag}"`;
  context.header('ETag', tag);
  context.header('Cache-Control', cacheControl);
  if (compressible) context.header('Vary', 'Accept-Encoding');
  const known = context.req
    .header('if-none-match')
    ?.split(',')
    .map((value) => value.trim());
  if (status === 200 && known?.includes(tag)) return context.body(null, 304);
  context.header('Content-Type', from.type);
  const encoding = compressible ? chooseEncoding(context.req.header('accept-encoding')) : undefined;
  if (encoding) context.header('Content-Encoding', encoding);
  const body = encoding ? await encode(from, encoding) : from.body;
  context.header('Content-Length', String(body.length));
  return context.body(new Uint8Array(body), status);
}
