// `POST /v1/events`: the door through which everything that happens on a shop comes in. Unauthenticated by nature, so
// it believes nothing, holds a bounded amount of work, and says yes only to what is on disk.
import { Hono, type Context } from 'hono';
import { MAX_BATCH_BYTES, type BatchReply, type RejectedEvent } from '@/core/events/event';
import { RateLimiter, type RateLimit } from '../access/rate-limiter';
import type { CountryLookup } from '../country/country-lookup';
import type { Log } from '../log';
import { isWithin } from '../sites/address-ranges';
import type { SiteDirectory } from '../sites/site-directory';
import { acceptEvent, type BatchFacts } from './accept-event';
import { allowOrigin, answerPreflight } from './allow-origin';
import { isAllowedOrigin } from './allowed-origin';
import { detectBot } from './detect-bot';
import { EventStoreError, type AcceptedEvent, type AppendResult, type EventStore } from './event-store';
import { limitKey } from './limit-key';
import { parseBatch, type UnparsedBatch } from './parse-batch';
import { readBody, type NoBody } from './read-body';
import { refuse, type Refusal } from './refuse';

/**
 * What is counted, in events; `shed` and `limited` in requests. `bot`: of those accepted, events of programs and of the team itself,
 * which count in no figure.
 */
export type IngestCount =
  'accepted' | 'bot' | 'duplicate' | 'rejected' | 'droppedBySender' | 'limited' | 'shed';

export interface IngestLimits {
  /** Events of one public address. Private addresses are proxies and are not limited. */
  perAddress: RateLimit;
  /** Events of one site. */
  perSite: RateLimit;
  /** Forms that one public address sends to one site; those beyond are kept like what programs send: no lead, no message. */
  formsPerAddress: RateLimit;
  /** Events that may wait for the store; more are refused with 503. */
  eventsInFlight: number;
  /** Requests that may be open; each holds at most 64 KiB. */
  requestsInFlight: number;
  /** Time for a body to arrive, ms. */
  bodyTimeout: number;
}

const DEFAULT_LIMITS: IngestLimits = {
  perAddress: { perSecond: 100, burst: 1000 },
  perSite: { perSecond: 10_000, burst: 20_000 },
  // An office or a stand at a fair shares an address.
  formsPerAddress: { perSecond: 60 / 3600, burst: 60 },
  // What the store takes in a fifth of a second: whoever is let in does not wait long, and the others are told to come back.
  eventsInFlight: 2000,
  requestsInFlight: 2000,
  bodyTimeout: 10_000,
};

export interface IngestOptions {
  directory: SiteDirectory;
  store: Pick<EventStore, 'append'>;
  /** Address of the sender, proxies seen through. Used for limits, for the country and to tell the team's own visits, and never kept. */
  clientAddress(context: Context): string;
  /** Country of an address; absent: exposures are counted without one. */
  lookUpCountry?: CountryLookup;
  /** ms since 1970 UTC. */
  now(): number;
  log: Pick<Log, 'warn' | 'error'>;
  /** Of this server, whose pages of quizzes report too. */
  ownOrigin?: string;
  /** @param site id; absent: not known, or of none */
  count?(what: IngestCount, number: number, site?: string): void;
  limits?: Partial<IngestLimits>;
}

const NO_BODY: Record<NoBody['broke'], Refusal> = {
  bytes: { status: 413, error: 'too-large', reason: `A batch has at most ${MAX_BATCH_BYTES} bytes.` },
  ms: { status: 408, error: 'too-slow', reason: 'The body did not arrive in time.' },
  connection: { status: 400, error: 'invalid', reason: 'The body did not arrive whole.' },
};
/** A sender that is told to come back waits at least this long. */
const RETRY_AFTER_MS = 1000;
/** A store that is down is in the log once in this time, not once per request. */
const LOG_EVERY_MS = 10_000;

/**
 * Replies: 202 with a `BatchReply` once every accepted event is durable; duplicates and rejected events do not change
 * that. Otherwise `{error, reason}`: 400 not a batch, 403 a page of another domain, 404 unknown site key, 405, 408 the
 * body did not arrive, 413, 415, 429 and 503 with `Retry-After`.
 * A request without `Origin` is not from a page (browsers send it with every POST) and is judged like any other
 * sender's: the header protects shops from each other's copied snippets, not from forgers, who can write what they like.
 */
export function createIngest(options: IngestOptions): Hono {
  const { directory, store, clientAddress, lookUpCountry, now, log, ownOrigin, count = () => {} } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const addresses = new RateLimiter(limits.perAddress, now);
  const sites = new RateLimiter(limits.perSite, now);
  const formSenders = new RateLimiter(limits.formsPerAddress, now);
  let requestsInFlight = 0;
  let eventsInFlight = 0;
  let lastLogged = -Infinity;

  function limited(wait: number, whose: string, site?: string): Refusal {
    count('limited', 1, site);
    return {
      status: 429,
      error: 'rate-limited',
      reason: `Too many events from ${whose}; slow down.`,
      retryAfterMs: wait,
    };
  }

  function shed(reason: string, site?: string): Refusal {
    count('shed', 1, site);
    return { status: 503, error: 'busy', reason, retryAfterMs: RETRY_AFTER_MS };
  }

  async function receive(context: Context): Promise<BatchReply | Refusal> {
    if (!/^(?:text\/plain|application\/json)\s*(?:;|$)/i.test(context.req.header('content-type') ?? ''))
      return {
        status: 415,
        error: 'content-type',
        reason: 'Send the batch as text/plain or application/json.',
      };

    const address = clientAddress(context);
    const sender = limitKey(address);
    const knockWait = sender === undefined ? 0 : addresses.take(sender);
    if (knockWait > 0) return limited(knockWait, 'this address');

    const body = await readBody(context, { bytes: MAX_BATCH_BYTES, ms: limits.bodyTimeout });
    if (typeof body !== 'string') return NO_BODY[body.broke];

    const parsed = parseBatch(body);
    if ('reason' in parsed) return { status: 400, error: 'invalid', reason: parsed.reason };
    const { batch } = parsed;

    const site = directory.find(batch.site);
    if (!site) return { status: 404, error: 'unknown-site', reason: 'No site has this key.' };
    const origin = context.req.header('origin');
    if (origin !== undefined && !isAllowedOrigin(origin, site.domains, ownOrigin))
      return {
        status: 403,
        error: 'origin',
        reason: `Pages of ${origin} may not report for this site; add the host to the site's domains.`,
      };

    const size = batch.events.length;
    const addressWait = sender === undefined ? 0 : addresses.take(sender, size - 1);
    if (addressWait > 0) return limited(addressWait, 'this address', site.id);
    const siteWait = sites.take(site.id, size);
    if (siteWait > 0) return limited(siteWait, 'this site', site.id);

    // A team's own visits are kept like a program's: they count in no figure, and their forms make no lead.
    const bot = detectBot(context.req.header('user-agent')) || isWithin(site.ownAddresses, address);
    const country = await countryOf(address, sender);
    const judged = judge(batch, { site, bot, receivedAt: now(), country });
    const { rejected } = judged;
    const accepted = judged.accepted.map((one) =>
      one.event.type === 'form.submitted' &&
      sender !== undefined &&
      formSenders.take(`${site.id} ${sender}`) > 0
        ? { ...one, bot: true }
        : one,
    );
    for (const dropped of Object.values(batch.dropped ?? {})) count('droppedBySender', dropped, site.id);
    count('rejected', rejected.length, site.id);
    const stored = await keep(accepted, site.id);
    return 'status' in stored ? stored : { ...stored, rejected };
  }

  /** Undefined for private addresses, which are in no country, and while the table cannot be read. */
  async function countryOf(address: string, sender: string | undefined): Promise<string | undefined> {
    if (sender === undefined || !lookUpCountry) return undefined;
    try {
      return (await lookUpCountry(address)) ?? undefined;
    } catch (error) {
      logSometimes({ err: error }, 'countries cannot be looked up');
      return undefined;
    }
  }

  /** What goes on for long is in the log once in a while, not once per request. */
  function logSometimes(facts: object, message: string): void {
    if (now() - lastLogged < LOG_EVERY_MS) return;
    lastLogged = now();
    log.warn(facts, message);
  }

  async function keep(events: readonly AcceptedEvent[], site: string): Promise<AppendResult | Refusal> {
    if (events.length === 0) return { accepted: 0, duplicate: 0 };
    if (eventsInFlight + events.length > limits.eventsInFlight)
      return shed('Too many events are waiting to be stored.', site);
    eventsInFlight += events.length;
    try {
      const result = await store.append(events);
      count('accepted', result.accepted, site);
      count('duplicate', result.duplicate, site);
      const bots = events.filter(({ bot }) => bot).length;
      // Of a batch that was known in part, nobody knows which part.
      if (bots > 0 && result.duplicate === 0) count('bot', bots, site);
      return result;
    } catch (error) {
      if (!(error instanceof EventStoreError)) throw error;
      if (error.code !== 'busy')
        logSometimes({ code: error.code, reason: error.message }, 'events could not be stored');
      return shed('Events cannot be stored at the moment.', site);
    } finally {
      eventsInFlight -= events.length;
    }
  }

  const app = new Hono();
  app.options('/v1/events', answerPreflight);
  app.post('/v1/events', async (context) => {
    allowOrigin(context);
    if (requestsInFlight >= limits.requestsInFlight)
      return refuse(context, shed('Too many requests are open.'));
    requestsInFlight++;
    try {
      const reply = await receive(context);
      return 'status' in reply ? refuse(context, reply) : context.json(reply, 202);
    } finally {
      requestsInFlight--;
    }
  });
  app.all('/v1/events', (context) => {
    allowOrigin(context);
    context.header('allow', 'POST, OPTIONS');
    return refuse(context, { status: 405, error: 'method', reason: 'Events are sent with POST.' });
  });
  app.onError((error, context) => {
    log.error({ err: error }, 'a batch of events could not be answered');
    return refuse(context, { status: 500, error: 'internal', reason: 'The server made a mistake.' });
  });
  return app;
}

function judge(
  batch: UnparsedBatch,
  facts: Omit<BatchFacts, 'sent'>,
): { accepted: AcceptedEvent[]; rejected: RejectedEvent[] } {
  const accepted: AcceptedEvent[] = [];
  const rejected: RejectedEvent[] = [];
  batch.events.forEach((input, index) => {
    const answer = acceptEvent(input, { ...facts, sent: batch.sent });
    if ('reason' in answer) rejected.push({ index, reason: answer.reason });
    else accepted.push(answer.accepted);
  });
  return { accepted, rejected };
}
