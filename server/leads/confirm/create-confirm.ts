// `/confirm/<token>`: a shopper says that an address is theirs. GET shows a button and changes nothing, because programs that read
// mails follow links; POST confirms.
import { Hono, type Context } from 'hono';
import { RateLimiter, type RateLimit } from '../../access/rate-limiter';
import type { App } from '../../app';
import { limitKey } from '../../ingest/limit-key';
import { confirmLead, readLink } from './confirm-lead';
import { confirmPage, CONFIRM_POLICY, type ConfirmView } from './confirm-page';
import { knownLanguage } from './confirm-texts';

export interface ConfirmOptions {
  app: Pick<App, 'db' | 'log' | 'now' | 'store'>;
  /** Address of whoever asks, proxies seen through. */
  clientAddress(context: Context): string;
  /** Requests of one public address. Private addresses are proxies and are not limited. */
  perAddress?: RateLimit;
}

const PER_ADDRESS: RateLimit = { perSecond: 0.5, burst: 30 };
const TOKEN = /^[\w-]{43}$/;
const PATH = '/confirm/:token';
const STATUS = { open: 200, done: 200, used: 200, expired: 410, unknown: 404, tooMany: 429 } as const;

/** Replies, always a page: 200, 404 no such link, 405, 410 it has expired, 429 with `Retry-After`. */
export function createConfirm({ app, clientAddress, perAddress = PER_ADDRESS }: ConfirmOptions): Hono {
  const addresses = new RateLimiter(perAddress, app.now);
  const door = new Hono();

  function reply(context: Context, view: ConfirmView, site = ''): Response {
    const language = knownLanguage(context.req.query('lang'));
    return context.html(confirmPage(view, { language, site }), STATUS[view], {
      'Cache-Control': 'no-store',
      'Content-Security-Policy': CONFIRM_POLICY,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    });
  }

  door.on(['GET', 'POST'], PATH, async (context) => {
    const sender = limitKey(clientAddress(context));
    const wait = sender === undefined ? 0 : addresses.take(sender);
    if (wait > 0) {
      context.header('Retry-After', String(Math.ceil(wait / 1000)));
      return reply(context, 'tooMany');
    }
    const token = context.req.param('token') ?? '';
    if (!TOKEN.test(token)) return reply(context, 'unknown');
    if (context.req.method !== 'POST') {
      const { state, site } = await readLink(app, token);
      return reply(context, state, site);
    }
    const { state, site } = await confirmLead(app, token);
    return reply(context, state === 'open' ? 'done' : state, site);
  });
  door.all(PATH, (context) => {
    context.header('Allow', 'GET, HEAD, POST');
    return context.text('This page is read with GET and answered with POST.', 405);
  });
  return door;
}
