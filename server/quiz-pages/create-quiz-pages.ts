// `/q/CAMPAIGN`: a quiz as a page of its own, to be shared by its link.
import { Hono, type Context } from 'hono';
import { RateLimiter, type RateLimit } from '../access/rate-limiter';
import type { App } from '../app';
import { limitKey } from '../ingest/limit-key';
import { loadQuizPage } from './load-quiz-page';
import { noQuizPage, quizPage, quizPagePolicy } from './quiz-page';
import { acceptedLanguage } from './quiz-page-texts';

export interface QuizPagesOptions {
  app: Pick<App, 'db' | 'log' | 'now'>;
  /** Address of whoever asks, proxies seen through. */
  clientAddress(context: Context): string;
  perAddress?: RateLimit;
}

const PER_ADDRESS: RateLimit = { perSecond: 5, burst: 60 };
const CAMPAIGN = /^[\w-]{1,40}$/;

/** Replies, always a page: 200, 404 there is none or not now, 405, 429 with `Retry-After`. */
export function createQuizPages({ app, clientAddress, perAddress = PER_ADDRESS }: QuizPagesOptions): Hono {
  const addresses = new RateLimiter(perAddress, app.now);
  const door = new Hono();
  door.get('/q/:campaign', async (context) => {
    const language = acceptedLanguage(context.req.header('accept-language'));
    const sender = limitKey(clientAddress(context));
    const wait = sender === undefined ? 0 : addresses.take(sender);
    const campaign = context.req.param('campaign');
    const page = wait === 0 && CAMPAIGN.test(campaign) ? await loadQuizPage(app, campaign) : undefined;
    const headers = {
      'Cache-Control': page ? 'public, max-age=30' : 'no-store',
      'Content-Security-Policy': quizPagePolicy(page),
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
      'Referrer-Policy': 'strict-origin',
      Vary: 'Accept-Language',
      'X-Content-Type-Options': 'nosniff',
      ...(wait > 0 && { 'Retry-After': String(Math.ceil(wait / 1000)) }),
    };
    if (page) return context.html(quizPage(campaign, page, language), 200, headers);
    return context.html(noQuizPage(language), wait > 0 ? 429 : 404, headers);
  });
  door.all('/q/*', (context) => {
    context.header('Allow', 'GET, HEAD');
    return context.text('Quizzes are read with GET.', context.req.method === 'GET' ? 404 : 405);
  });
  return door;
}
