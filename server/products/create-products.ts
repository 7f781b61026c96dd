// `GET /v1/products`: which products a list of a campaign shows this visitor. `GET /v1/stock`: which outcomes of its quiz have
// nothing left to offer. The release decides what is asked of the catalogue; a browser sends names and answers, and nothing that it
// sends is kept.
import { Hono, type Context } from 'hono';
import { questionsAsked } from '@/core/campaign/questions-asked';
import type { ProductsReply } from '@/core/products/shown-product';
import { RateLimiter, type RateLimit } from '../access/rate-limiter';
import type { App } from '../app';
import { allowOrigin } from '../ingest/allow-origin';
import { isAllowedOrigin } from '../ingest/allowed-origin';
import { limitKey } from '../ingest/limit-key';
import { refuse, type Refusal } from '../ingest/refuse';
import { answerWords } from './answer-words';
import { currencyDigits } from './currency-digits';
import { createFindLists, findList, type LiveLists } from './live-lists';
import { showProducts } from './show-products';
import { soldOutOutcomes } from './sold-out-outcomes';

export interface ProductsOptions {
  app: Pick<App, 'db' | 'directory' | 'log' | 'now' | 'shelves'>;
  /** Address of whoever asks, proxies seen through. */
  clientAddress(context: Context): string;
  /** Pages of Beckon's own may ask too, as those of quizzes do. */
  ownOrigin?: string;
  /** Requests of one public address. Private addresses are proxies and are not limited. */
  perAddress?: RateLimit;
  /** Requests of one site. */
  perSite?: RateLimit;
}

const PER_ADDRESS: RateLimit = { perSecond: 10, burst: 100 };
const PER_SITE: RateLimit = { perSecond: 500, burst: 5000 };

/** Names of one kind that are read; those behind are passed over. */
const MOST_NAMES = 20;
const MOST_ANSWERS = 60;
const LONGEST_NAME = 300;
/** For so long an answer that is the same for everybody may be kept, s. */
const KEPT = 60;

/** What makes an answer one for this visitor alone. */
const PERSONAL = ['cart', 'bought', 'viewed', 'page', 'answer'] as const;

const NOT_SHOWN: Refusal = { status: 410, error: 'gone', reason: 'Nothing that runs shows products there.' };

/**
 * Replies: 200 with a `ProductsReply`, or `{soldOut}` with ids of outcomes. Otherwise `{error, reason}`: 403 a page of another domain,
 * 405, 410 nothing that runs has such a list, 429 with `Retry-After`.
 */
export function createProducts({
  app: parts,
  clientAddress,
  ownOrigin,
  perAddress,
  perSite,
}: ProductsOptions): Hono {
  const { db, directory, log, now, shelves } = parts;
  const addresses = new RateLimiter(perAddress ?? PER_ADDRESS, now);
  const sites = new RateLimiter(perSite ?? PER_SITE, now);
  const findLists = createFindLists(parts);

  const slowDown = (retryAfterMs: number): Refusal => ({
    status: 429,
    error: 'rate-limited',
    reason: 'Too many products were asked for; ask again later.',
    retryAfterMs,
  });

  /** What runs there, for whoever may ask. */
  async function open(context: Context): Promise<LiveLists | Refusal> {
    const sender = limitKey(clientAddress(context));
    const addressWait = sender === undefined ? 0 : addresses.take(sender);
    if (addressWait > 0) return slowDown(addressWait);
    const campaign = context.req.query('campaign') ?? '';
    const lists = campaign.length <= 64 ? await findLists(campaign) : undefined;
    const site = lists && directory.find(lists.siteKey);
    if (!lists || !site) return NOT_SHOWN;
    const origin = context.req.header('origin');
    if (origin !== undefined && !isAllowedOrigin(origin, site.domains, ownOrigin))
      return { status: 403, error: 'origin', reason: `Pages of ${origin} may not ask for this site.` };
    const siteWait = sites.take(site.id);
    return siteWait > 0 ? slowDown(siteWait) : lists;
  }

  const namesIn = (context: Context, name: string, most = MOST_NAMES): string[] =>
    (context.req.queries(name) ?? []).slice(0, most).map((text) => text.slice(0, LONGEST_NAME));

  async function choose(context: Context): Promise<ProductsReply | Refusal> {
    const lists = await open(context);
    if ('status' in lists) return lists;
    const { block = '', variant = '' } = context.req.query();
    const found = findList(lists, { block, variant });
    if (!found) return NOT_SHOWN;
    const { siteId, currency } = lists;
    const { strategies, count } = found.list;
    const sent = namesIn(context, 'answer', MOST_ANSWERS);
    const products = await showProducts(db, {
      siteId,
      shelf: await shelves.of(siteId),
      visit: {
        answers: answerWords(found.of, questionsAsked(found.list), sent),
        cart: namesIn(context, 'cart'),
        viewed: namesIn(context, 'viewed'),
        bought: namesIn(context, 'bought'),
        page: namesIn(context, 'page'),
      },
      list: { strategies, count, digits: currencyDigits(currency) },
    });
    return { products };
  }

  const keep = (context: Context) => context.header('cache-control', `public, max-age=${KEPT}`);

  const app = new Hono();
  app.get('/v1/products', async (context) => {
    allowOrigin(context);
    const reply = await choose(context);
    if ('status' in reply) return refuse(context, reply);
    if (!PERSONAL.some((name) => context.req.query(name) !== undefined)) keep(context);
    return context.json(reply);
  });
  app.get('/v1/stock', async (context) => {
    allowOrigin(context);
    const lists = await open(context);
    if ('status' in lists) return refuse(context, lists);
    const shelf = await shelves.of(lists.siteId);
    keep(context);
    return context.json({ soldOut: soldOutOutcomes(shelf, lists.variants, context.req.query('variant')) });
  });
  for (const path of ['/v1/products', '/v1/stock'])
    app.all(path, (context) => {
      allowOrigin(context);
      context.header('allow', 'GET');
      return refuse(context, { status: 405, error: 'method', reason: 'Products are asked for with GET.' });
    });
  app.onError((error, context) => {
    allowOrigin(context);
    log.error({ err: error }, 'products could not be chosen');
    return refuse(context, { status: 500, error: 'internal', reason: 'The server made a mistake.' });
  });
  return app;
}
