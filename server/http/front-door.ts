// Where every request to Beckon's port comes in: public paths are answered by Hono, everything else by Next.
// One request id, one log line and one measurement per request, whoever answers it.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { CLIENT_ADDRESS_HEADER } from '../access/client-address-header';
import type { Log } from '../log';
import { REQUEST_ID_HEADER } from '../request-id';
import { MOST_FEED_BYTES } from '../catalogue/run-import';
import { MAX_PICTURE_BYTES } from '@/core/picture';
import type { RequestMetrics } from './request-metrics';
import { setBuilderHeaders } from './builder-headers';

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Paths that never reach Next: shops depend on them, so they must not queue behind pages. */
const PUBLIC_PATH = /^\/(?:(?:s|v1|q|confirm)\/|(?:livez|readyz|metrics)$)/;
const MEBIBYTE = 1024 * 1024;
/** Nothing the builder sends is larger than a campaign document of 1 MiB in an envelope. */
const MAX_BUILDER_BODY_BYTES = 2 * MEBIBYTE;
/** … but for pictures, whose upload says itself what is wrong with one that is a little too large. */
const PICTURE_UPLOAD = /^\/api\/sites\/[^/]+\/images$/;
const MAX_UPLOAD_BYTES = MAX_PICTURE_BYTES + 4 * MEBIBYTE;
/** … and for a full pool of long coupon codes. */
const COUPON_CODES = /^\/api\/trpc\/coupons\.create$/;
const MAX_CODES_BYTES = 8 * MEBIBYTE;

/** Groups paths for figures and logs, so that ids and keys stay out of both. */
function routeName(path: string): string {
  if (path.startsWith('/s/f/')) return 'embed-file';
  if (path.startsWith('/s/i/')) return 'picture';
  if (path.startsWith('/s/h/')) return 'custom-html';
  if (path.startsWith('/s/')) return 'site-script';
  if (path.startsWith('/v1/')) return path === '/v1/events' ? 'events' : 'v1';
  if (path.startsWith('/api/')) return 'api';
  if (path.startsWith('/_next/')) return 'asset';
  if (path.startsWith('/q/')) return 'quiz-page';
  if (path.startsWith('/confirm/')) return 'confirm';
  return PUBLIC_PATH.test(path) ? 'operations' : 'page';
}

/** … and for a shop's feed, which is read as it arrives. */
const CATALOGUE_UPLOAD = /^\/api\/sites\/[^/]+\/catalogue$/;

function mostBytes(path: string): number {
  if (CATALOGUE_UPLOAD.test(path)) return MOST_FEED_BYTES;
  if (PICTURE_UPLOAD.test(path)) return MAX_UPLOAD_BYTES;
  return COUPON_CODES.test(path) ? MAX_CODES_BYTES : MAX_BUILDER_BODY_BYTES;
}

/** Refuses bodies that say they are too large, and chunked ones that turn out to be. */
function limitBody(request: IncomingMessage, response: ServerResponse, most: number): boolean {
  const tooLarge = () => {
    if (!response.headersSent) response.writeHead(413, { 'Content-Type': 'text/plain', Connection: 'close' });
    response.end(
      `This request is larger than ${most / MEBIBYTE} MiB, which is the most the builder accepts.`,
      () => request.destroy(),
    );
  };
  if (Number(request.headers['content-length'] ?? 0) > most) {
    tooLarge();
    return false;
  }
  if (request.headers['transfer-encoding']) {
    let received = 0;
    request.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received > most) tooLarge();
    });
    request.pause();
  }
  return true;
}

export function createFrontDoor(options: {
  publicApp: Hono<{ Bindings: HttpBindings }>;
  /** Answers some public requests by a shorter way; false: not this one. */
  answerAtOnce(request: IncomingMessage, response: ServerResponse): boolean;
  pages: Handler;
  /** Whose request it is, proxies seen through. */
  addressOf(request: IncomingMessage): string;
  log: Log;
  metrics: RequestMetrics;
  dev: boolean;
  /** Browsers reach Beckon by https. */
  secure: boolean;
  /** Origin of the demo shop; absent: there is none. */
  demoUrl?: string | undefined;
}): Server {
  const answerPublic = getRequestListener(options.publicApp.fetch, { overrideGlobalObjects: false });
  return createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const id = randomUUID();
    const started = performance.now();
    const route = routeName(path);
    response.setHeader(REQUEST_ID_HEADER, id);
    response.once('close', () => {
      const milliseconds = performance.now() - started;
      options.metrics.observe(route, response.statusCode, milliseconds);
      // 503 is a decision (shedding, not ready), counted in the figures; under a flood it must not flood the log as well.
      const level = response.statusCode >= 500 && response.statusCode !== 503 ? 'error' : 'debug';
      options.log[level](
        { id, method: request.method, route, status: response.statusCode, ms: Math.round(milliseconds) },
        'request',
      );
    });
    if (options.answerAtOnce(request, response)) return;
    if (PUBLIC_PATH.test(path)) {
      void answerPublic(request, response);
      return;
    }
    if (!limitBody(request, response, mostBytes(path))) return;
    request.headers[REQUEST_ID_HEADER] = id;
    request.headers[CLIENT_ADDRESS_HEADER] = options.addressOf(request);
    const { dev, secure, demoUrl: framed } = options;
    setBuilderHeaders(request, response, { path, dev, secure, framed });
    options.pages(request, response);
  });
}
